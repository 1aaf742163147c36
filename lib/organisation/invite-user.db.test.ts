import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { personOfPasswordLink } from "@/lib/auth/password-links";
import { db } from "@/lib/db/client";
import { RequestReused } from "@/lib/db/once";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { inviteUser } from "./invite-user";
import type { InviteUserInput } from "./schema";

const input: InviteUserInput = {
  name: "長谷圭吾",
  email: "hase@example.jp",
  roles: ["responder"],
  grants: ["caller"],
  groupId: null,
  language: null,
};

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

describe("inviting a person", () => {
  test("keeps the person, the link and who did it together", async () => {
    const admin = await anActor({ roles: ["admin"] });
    const group = await aGroup();

    const result = await inviteUser(admin, { ...input, groupId: group.id, language: "en" });
    if (!result.ok) throw new Error(result.code);

    const { userId, token } = result.value;
    expect(await db.user.findUnique({ where: { id: userId } })).toMatchObject({
      email: "hase@example.jp",
      roles: ["responder"],
      grants: ["caller"],
      groupId: group.id,
      language: "en",
      passwordHash: null,
    });
    expect(await personOfPasswordLink(token)).toMatchObject({ userId });
    expect(await recorded()).toMatchObject([
      {
        type: "user.invited",
        actorId: admin.userId,
        data: { userId, roles: ["responder"], grants: ["caller"] },
      },
      { type: "password-link.made", actorId: admin.userId, data: { userId } },
    ]);
  });

  test("refuses an address that is taken, and writes nothing", async () => {
    const admin = await anActor({ roles: ["admin"] });
    await aUser({ email: input.email, disabledAt: new Date() });

    expect(await inviteUser(admin, input)).toEqual({ ok: false, code: "email-taken" });
    expect(await db.user.count()).toBe(2);
    expect(await recorded()).toEqual([]);
  });

  test("refuses a group that is gone", async () => {
    const admin = await anActor({ roles: ["admin"] });
    expect(await inviteUser(admin, { ...input, groupId: randomUUID() })).toEqual({
      ok: false,
      code: "group-gone",
    });
    expect(await recorded()).toEqual([]);
  });

  test("lets one of two simultaneous invitations through", async () => {
    const admin = await anActor({ roles: ["admin"] });
    const results = await Promise.all([inviteUser(admin, input), inviteUser(admin, input)]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "email-taken" });
    expect(await db.user.count({ where: { email: input.email } })).toBe(1);
  });
});

describe("the same invitation sent twice", () => {
  test("has one effect, and the link is answered the first time only", async () => {
    const admin = await anActor({ roles: ["admin"] });
    const submission = { requestId: randomUUID() };

    const first = await inviteUser(admin, input, submission);
    const second = await inviteUser(admin, input, submission);

    if (!first.ok || !second.ok) throw new Error("refused");
    expect(second.value).toEqual({ userId: first.value.userId, token: null });
    expect(await personOfPasswordLink(first.value.token)).not.toBeNull();
    expect(await recordedTypes()).toEqual(["user.invited", "password-link.made"]);
  });

  test("keeps nothing with which somebody could set the password", async () => {
    const admin = await anActor({ roles: ["admin"] });
    const result = await inviteUser(admin, input, { requestId: randomUUID() });
    if (!result.ok) throw new Error(result.code);

    const kept = JSON.stringify([await db.submittedRequest.findMany(), await db.auditEntry.findMany()]);
    expect(kept).not.toContain(result.value.token);
    expect(kept).not.toContain(input.email);
    expect(kept).not.toContain(input.name);
  });

  test("is noticed where it says something else", async () => {
    const admin = await anActor({ roles: ["admin"] });
    const submission = { requestId: randomUUID() };
    await inviteUser(admin, input, submission);
    await expect(inviteUser(admin, { ...input, roles: ["admin"] }, submission)).rejects.toThrow(
      RequestReused,
    );
  });
});
