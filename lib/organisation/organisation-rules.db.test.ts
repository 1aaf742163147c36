import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { renameOrganisation } from "./rename-organisation";
import { setSecondFactorRule } from "./set-second-factor-rule";

let admin: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"] });
});

describe("the name of the organisation", () => {
  test("is changed, and recorded without itself", async () => {
    expect((await renameOrganisation(admin, { version: 0, name: "新しい社名" })).ok).toBe(true);
    expect(await db.organisation.findMany()).toMatchObject([{ name: "新しい社名", version: 1 }]);
    expect(await recorded()).toMatchObject([{ type: "organisation.changed", data: { fields: ["name"] } }]);
    expect(JSON.stringify(await recorded())).not.toContain("新しい社名");
  });

  test("is changed by one of two from the same version", async () => {
    const rename = (name: string) => renameOrganisation(admin, { version: 0, name });
    const results = await Promise.all([rename("一"), rename("二")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rename("三")).toEqual({ ok: false, code: "organisation-changed" });
    expect(await recordedTypes()).toEqual(["organisation.changed"]);
  });
});

test("the name of the organisation is not changed to what it is", async () => {
  const { name } = await db.organisation.findUniqueOrThrow({ where: { id: 1 } });
  expect(await renameOrganisation(admin, { version: 0, name })).toEqual({
    ok: false,
    code: "nothing-changed",
  });
  expect(await recorded()).toEqual([]);
});

describe("the second factor", () => {
  test("is lifted in a demonstration, and required again", async () => {
    await anOrganisation({ isDemo: true });
    expect((await setSecondFactorRule(admin, { rule: "lifted" })).ok).toBe(true);
    expect((await setSecondFactorRule(admin, { rule: "required" })).ok).toBe(true);
    expect(await recorded()).toMatchObject([
      { type: "second-factor.rule-changed", data: { rule: "lifted" } },
      { type: "second-factor.rule-changed", data: { rule: "required" } },
    ]);
  });

  test("is never lifted anywhere else", async () => {
    expect(await setSecondFactorRule(admin, { rule: "lifted" })).toEqual({ ok: false, code: "not-a-demo" });
    expect(await db.organisation.findMany()).toMatchObject([{ secondFactor: "required" }]);
    expect(await recorded()).toEqual([]);
  });

  test("is not set to what it is", async () => {
    expect(await setSecondFactorRule(admin, { rule: "required" })).toEqual({
      ok: false,
      code: "nothing-changed",
    });
    expect(await recorded()).toEqual([]);
  });
});
