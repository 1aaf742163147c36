import { beforeEach, describe, expect, test } from "vitest";
import { terminalActor, visitor } from "@/lib/auth/actor";
import { personOfPasswordLink } from "@/lib/auth/password-links";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { createOrganisation } from "./create-organisation";

const input = { name: "株式会社試し", adminName: "古賀陸", adminEmail: "koga@example.jp" };

beforeEach(emptyDatabase);

describe("making the organisation", () => {
  test("makes it, its first admin and the link for a password together", async () => {
    const result = await createOrganisation(terminalActor, input);
    if (!result.ok) throw new Error(result.code);

    expect(await db.organisation.findMany()).toMatchObject([
      { id: 1, name: "株式会社試し", isDemo: false, secondFactor: "required" },
    ]);
    expect(await db.user.findMany()).toMatchObject([
      { email: "koga@example.jp", name: "古賀陸", roles: ["admin"], grants: [], passwordHash: null },
    ]);
    expect(await personOfPasswordLink(result.value.token)).toMatchObject({ userId: result.value.userId });
    expect(await recorded()).toMatchObject([
      { type: "organisation.created", actorKind: "terminal", data: { demo: false } },
      { type: "user.invited", actorKind: "terminal", data: { roles: ["admin"] } },
      { type: "password-link.made", actorKind: "terminal" },
    ]);
  });

  test("is refused where there is one, and writes nothing", async () => {
    await anOrganisation();
    expect(await createOrganisation(visitor, input)).toEqual({ ok: false, code: "organisation-exists" });
    expect(await db.user.count()).toBe(0);
    expect(await recorded()).toEqual([]);
  });

  test("happens once, however many try at the same moment", async () => {
    const tries = ["a", "b", "c", "d"].map((name) =>
      createOrganisation(visitor, { ...input, adminEmail: `${name}@example.jp` }),
    );
    const results = await Promise.all(tries);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.user.count()).toBe(1);
    expect(await recorded()).toHaveLength(3);
  });
});
