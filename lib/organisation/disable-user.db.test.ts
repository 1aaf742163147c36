import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { aChallenge, aPasswordLink, aSession } from "@/lib/testing/sign-ins";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";

let admin: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"] });
});

describe("disabling a person", () => {
  test("ends every session, link and half-done sign-in of theirs, and nobody else's", async () => {
    const { user } = await aUser();
    const sessions = [await aSession(user.id), await aSession(user.id)];
    const [link, challenge] = [await aPasswordLink(user.id), await aChallenge(user.id)];
    const mine = await aSession(admin.userId);

    expect(await disableUser(admin, { userId: user.id })).toEqual({ ok: true, value: { userId: user.id } });

    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({
      disabledAt: expect.any(Date),
    });
    for (const id of sessions) {
      expect(await db.session.findUnique({ where: { id } })).toMatchObject({ ended: "disabled" });
    }
    expect(await db.session.findUnique({ where: { id: mine } })).toMatchObject({ ended: null });
    expect(await db.passwordLink.findUnique({ where: { id: link } })).toMatchObject({
      revokedAt: expect.any(Date),
    });
    expect(await db.signInChallenge.findUnique({ where: { id: challenge } })).toMatchObject({
      usedAt: expect.any(Date),
    });
    expect(await recorded()).toMatchObject([
      { type: "user.disabled", actorId: admin.userId, data: { userId: user.id } },
      { type: "session.ended", data: { because: "disabled" } },
    ]);
  });

  test("is refused for oneself, and for somebody who is disabled already", async () => {
    const { user } = await aUser({ disabledAt: new Date() });
    expect(await disableUser(admin, { userId: admin.userId })).toEqual({ ok: false, code: "oneself" });
    expect(await disableUser(admin, { userId: user.id })).toEqual({ ok: false, code: "already-disabled" });
    expect(await recorded()).toEqual([]);
  });

  test("does not find a person who is not there", async () => {
    await expect(disableUser(admin, { userId: randomUUID() })).rejects.toThrow(NotFound);
  });

  test("by two admins of each other at the same moment leaves one admin", async () => {
    const other = await anActor({ roles: ["admin"] });
    const disable = (by: UserActor, { userId }: UserActor) =>
      disableUser(by, { userId }).catch((error: unknown) => error);
    const results = await Promise.all([disable(admin, other), disable(other, admin)]);

    expect(results.filter((result) => result instanceof Forbidden)).toHaveLength(1);
    expect(await db.user.count({ where: { roles: { has: "admin" }, disabledAt: null } })).toBe(1);
  });

  test("twice by the same submission is recorded once", async () => {
    const { user } = await aUser();
    const submission = { requestId: randomUUID() };
    const disable = () => disableUser(admin, { userId: user.id }, submission);
    for (const result of await Promise.all([disable(), disable()])) expect(result.ok).toBe(true);
    expect((await disable()).ok).toBe(true);
    expect(await recordedTypes()).toEqual(["user.disabled"]);
  });
});

describe("enabling a person", () => {
  test("opens the account again and nothing that was ended", async () => {
    const { user } = await aUser();
    const session = await aSession(user.id);
    await disableUser(admin, { userId: user.id });

    expect((await enableUser(admin, { userId: user.id })).ok).toBe(true);
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ disabledAt: null });
    expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({ ended: "disabled" });
    expect(await recordedTypes()).toEqual(["user.disabled", "session.ended", "user.enabled"]);
  });

  test("is refused for somebody who is not disabled", async () => {
    const { user } = await aUser();
    expect(await enableUser(admin, { userId: user.id })).toEqual({ ok: false, code: "not-disabled" });
    expect(await recorded()).toEqual([]);
  });
});
