import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { changeLawProfile, getLawProfile, loadProfileFacts } from "./law-profile";
import type { ProfileInput } from "./profile-fields";

let legal: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  legal = await anActor({ roles: ["legal"] });
});

const said: ProfileInput = {
  version: 0,
  isAdministrativeOrgan: "no",
  sector: "telecom",
  privacyMark: "yes",
  medicalInstitution: "unknown",
  criticalInfrastructure: "no",
};

describe("what the organisation is before the law", () => {
  test("is said by legal, recorded, and read as facts; what is not known is absent", async () => {
    expect(await changeLawProfile(legal, said)).toEqual({ ok: true, value: null });
    expect(await loadProfileFacts(db)).toEqual({
      sector: "telecom",
      privacy_mark: true,
      medical_institution: undefined,
      critical_infrastructure: false,
    });
    expect(await recorded()).toMatchObject([
      {
        type: "law-profile.changed",
        data: { fields: ["isAdministrativeOrgan", "sector", "privacyMark", "criticalInfrastructure"] },
      },
    ]);
    expect(await getLawProfile(legal)).toMatchObject({ version: 1, changedBy: legal.name });
  });

  test("makes an administrative organ of one that says so", async () => {
    await changeLawProfile(legal, { ...said, isAdministrativeOrgan: "yes" });
    expect(await loadProfileFacts(db)).toMatchObject({ role: "administrative_organ" });
  });

  test("is said once by two at the same time, and later by whoever saw the latest", async () => {
    const both = await Promise.all([
      changeLawProfile(legal, said),
      changeLawProfile(legal, { ...said, sector: "finance" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await changeLawProfile(legal, { ...said, sector: "none" })).toEqual({
      ok: false,
      code: "profile-changed",
    });
    expect((await changeLawProfile(legal, { ...said, sector: "none", version: 1 })).ok).toBe(true);
    expect(await recordedTypes()).toEqual(["law-profile.changed", "law-profile.changed"]);
  });

  test("is not said again in the same words", async () => {
    await changeLawProfile(legal, said);
    expect(await changeLawProfile(legal, { ...said, version: 1 })).toEqual({
      ok: false,
      code: "nothing-changed",
    });
  });

  test.each(["reporter", "responder", "supervisor", "management"] as const)(
    "is nothing for a %s",
    async (role) => {
      const other = await anActor({ roles: [role] });
      await expect(changeLawProfile(other, said)).rejects.toThrow("Not permitted");
      await expect(getLawProfile(other)).rejects.toThrow("Not permitted");
      expect(await db.lawProfile.count()).toBe(0);
    },
  );
});
