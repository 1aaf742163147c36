import { beforeEach, describe, expect, test } from "vitest";
import { visitor } from "@/lib/auth/actor";
import { personOfPasswordLink } from "@/lib/auth/password-links";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { createOrganisation } from "./create-organisation";
import { renewFirstLink } from "./renew-first-link";

const input = { name: "株式会社試し", adminName: "古賀陸", adminEmail: "koga@example.jp" };
const refused = { ok: false, code: "organisation-exists" };

beforeEach(emptyDatabase);

describe("the link of the first admin, lost on its way", () => {
  test("is made again and ends the one before", async () => {
    const first = await createOrganisation(visitor, input);
    const again = await renewFirstLink(visitor);

    if (!first.ok || !again.ok) throw new Error("refused");
    expect(await personOfPasswordLink(first.value.token)).toBeNull();
    expect(await personOfPasswordLink(again.value.token)).toMatchObject({ userId: first.value.userId });
    expect((await recorded()).at(-1)).toMatchObject({ type: "password-link.made", actorKind: "visitor" });
  });

  test("leaves one that works, however often the form comes", async () => {
    await createOrganisation(visitor, input);
    const links = await Promise.all(Array.from({ length: 4 }, () => renewFirstLink(visitor)));

    expect(links.every(({ ok }) => ok)).toBe(true);
    expect(await db.passwordLink.count({ where: { usedAt: null, revokedAt: null } })).toBe(1);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["nobody is there", async () => undefined],
    ["the password is set", () => aUser({ roles: ["admin"], password: "kumo-hare-ame-yuki-kaze" })],
    ["the one person is no admin", () => aUser({ roles: ["responder"] })],
    ["the one person is disabled", () => aUser({ roles: ["admin"], disabledAt: new Date() })],
    [
      "others are there",
      () =>
        Promise.all([aUser({ roles: ["admin"] }), aUser({ roles: ["responder"], disabledAt: new Date() })]),
    ],
  ])("is not made again when %s", async (_when, prepare) => {
    await anOrganisation();
    await prepare();
    expect(await renewFirstLink(visitor)).toEqual(refused);
    expect(await db.passwordLink.count()).toBe(0);
    expect(await recordedTypes()).toEqual([]);
  });
});
