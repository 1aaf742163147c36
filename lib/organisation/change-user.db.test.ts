import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { aPasswordLink, aSession } from "@/lib/testing/sign-ins";
import { changeUser } from "./change-user";
import type { ChangeUserInput } from "./schema";

const changed = (user: User, fields: Partial<ChangeUserInput>): ChangeUserInput => ({
  userId: user.id,
  version: user.version,
  name: user.name,
  email: user.email,
  roles: user.roles,
  grants: user.grants,
  groupId: user.groupId,
  language: user.language,
  ...fields,
});

const stored = (user: User) => db.user.findUniqueOrThrow({ where: { id: user.id } });

let admin: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"] });
});

describe("changing a person", () => {
  test("writes the new values and which fields they were", async () => {
    const { user } = await aUser();
    const group = await aGroup();

    const result = await changeUser(
      admin,
      changed(user, { name: "二宮遥", groupId: group.id, language: "en" }),
    );

    expect(result).toEqual({ ok: true, value: { userId: user.id } });
    expect(await stored(user)).toMatchObject({
      name: "二宮遥",
      groupId: group.id,
      language: "en",
      version: 1,
    });
    expect(await recorded()).toMatchObject([
      { type: "user.changed", data: { userId: user.id, fields: ["name", "group", "language"] } },
    ]);
  });

  test.each([
    ["roles", { roles: ["legal" as const] }],
    ["permissions", { grants: ["approver" as const] }],
    ["address", { email: "new@example.jp" }],
  ])("ends the sessions of somebody whose %s are new", async (_what, fields) => {
    const { user } = await aUser();
    const session = await aSession(user.id);
    const other = await aSession(admin.userId);

    await changeUser(admin, changed(user, fields));

    expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({ ended: "roles_changed" });
    expect(await db.session.findUnique({ where: { id: other } })).toMatchObject({ ended: null });
    expect(await recordedTypes()).toEqual(["user.changed", "session.ended"]);
  });

  test("leaves the sessions of somebody who has only a new name", async () => {
    const { user } = await aUser();
    const session = await aSession(user.id);
    await changeUser(admin, changed(user, { name: "新しい名前" }));
    expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({ ended: null });
  });

  test("ends the set-password link that went to the old address", async () => {
    const { user } = await aUser();
    const link = await aPasswordLink(user.id);
    await changeUser(admin, changed(user, { email: "new@example.jp" }));
    expect(await db.passwordLink.findUnique({ where: { id: link } })).toMatchObject({
      revokedAt: expect.any(Date),
    });
  });

  test("does not find a person who is not there", async () => {
    const { user } = await aUser();
    await expect(changeUser(admin, changed(user, { userId: randomUUID() }))).rejects.toThrow(NotFound);
  });
});

describe("a change is refused, and writes nothing,", () => {
  const refused = async (actor: UserActor, user: User, fields: Partial<ChangeUserInput>, code: string) => {
    const before = await stored(user);
    const session = await aSession(user.id);
    expect(await changeUser(actor, changed(user, fields))).toEqual({ ok: false, code });
    expect(await stored(user)).toEqual(before);
    expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({ ended: null });
    expect(await recorded()).toEqual([]);
  };

  test("where somebody else was faster", async () => {
    const { user } = await aUser();
    await db.user.update({
      where: { id: user.id },
      data: { name: "先に直した名前", version: { increment: 1 } },
    });
    await refused(admin, user, { name: "あとの名前" }, "user-changed");
  });

  test("where nothing is different", async () => {
    await refused(admin, (await aUser()).user, {}, "nothing-changed");
  });

  test("where the address is another person's", async () => {
    const { user: other } = await aUser();
    await refused(admin, (await aUser()).user, { email: other.email }, "email-taken");
  });

  test("where the group is gone", async () => {
    await refused(admin, (await aUser()).user, { groupId: randomUUID() }, "group-gone");
  });

  test("where somebody gives themselves a role or a permission", async () => {
    const own = await db.user.findUniqueOrThrow({ where: { id: admin.userId } });
    await aUser({ roles: ["admin"] });
    await refused(admin, own, { roles: ["admin", "legal"] }, "own-rights");
    await refused(admin, own, { grants: ["approver"] }, "own-rights");
  });

  test("where a supervisor who leads a group would be none any more", async () => {
    const { user } = await aUser({ roles: ["supervisor"] });
    await aGroup({ supervisorId: user.id });
    await refused(admin, user, { roles: ["legal"] }, "leads-group");
  });
});

describe("the last admin", () => {
  test("stays one: two admins who demote each other at the same moment leave one", async () => {
    const [one, two] = [await aUser({ roles: ["admin"] }), await aUser({ roles: ["admin"] })];
    await db.user.delete({ where: { id: admin.userId } });

    const demote = async (by: UserActor, user: User) =>
      changeUser(by, changed(user, { roles: ["responder"] })).catch((error: unknown) => error);
    const results = await Promise.all([demote(one.actor, two.user), demote(two.actor, one.user)]);

    expect(results.filter((result) => result instanceof Forbidden)).toHaveLength(1);
    expect(await db.user.count({ where: { roles: { has: "admin" } } })).toBe(1);
    expect(await recordedTypes()).toEqual(["user.changed"]);
  });

  test("stays one where the command comes from the machine itself", async () => {
    const { terminalActor } = await import("@/lib/auth/actor");
    const own = await db.user.findUniqueOrThrow({ where: { id: admin.userId } });
    await aUser({ roles: ["admin"], disabledAt: new Date() });

    const result = await changeUser(terminalActor, changed(own, { roles: ["responder"] }));
    expect(result).toEqual({ ok: false, code: "last-admin" });
    expect(await recorded()).toEqual([]);
  });
});

describe("two changes from the same version", () => {
  test("end with one effect, at once and one after the other", async () => {
    const { user } = await aUser();
    const change = (name: string) => changeUser(admin, changed(user, { name }));
    const results = await Promise.all([change("一人目"), change("二人目")]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await change("三人目")).toEqual({ ok: false, code: "user-changed" });
    expect(await recordedTypes()).toEqual(["user.changed"]);
  });

  test("are one where they are the same submission", async () => {
    const { user } = await aUser();
    const submission = { requestId: randomUUID() };
    const change = () => changeUser(admin, changed(user, { name: "同じ" }), submission);
    const results = await Promise.all([change(), change(), change()]);

    for (const result of results) expect(result).toEqual({ ok: true, value: { userId: user.id } });
    expect(await recordedTypes()).toEqual(["user.changed"]);
  });
});
