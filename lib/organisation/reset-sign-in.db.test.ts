import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { personOfPasswordLink } from "@/lib/auth/password-links";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { aSession } from "@/lib/testing/sign-ins";
import { renewPasswordLink } from "./renew-password-link";
import { resetSecondFactor } from "./reset-second-factor";

let admin: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"] });
});

describe("a new set-password link", () => {
  test("ends the one before", async () => {
    const { user } = await aUser();
    const first = await renewPasswordLink(admin, { userId: user.id });
    const second = await renewPasswordLink(admin, { userId: user.id });

    if (!first.ok || !second.ok) throw new Error("refused");
    expect(await personOfPasswordLink(first.value.token)).toBeNull();
    expect(await personOfPasswordLink(second.value.token)).toMatchObject({ userId: user.id });
    expect(await recordedTypes()).toEqual(["password-link.made", "password-link.made"]);
  });

  test("is refused for oneself and for somebody who is disabled", async () => {
    const { user } = await aUser({ disabledAt: new Date() });
    expect(await renewPasswordLink(admin, { userId: admin.userId })).toEqual({ ok: false, code: "oneself" });
    expect(await renewPasswordLink(admin, { userId: user.id })).toEqual({ ok: false, code: "user-disabled" });
    expect(await db.passwordLink.count()).toBe(0);
    expect(await recorded()).toEqual([]);
  });

  test("is made once where the form arrives twice", async () => {
    const { user } = await aUser();
    const submission = { requestId: randomUUID() };
    const first = await renewPasswordLink(admin, { userId: user.id }, submission);
    const second = await renewPasswordLink(admin, { userId: user.id }, submission);

    if (!first.ok || !second.ok) throw new Error("refused");
    expect(second.value.token).toBeNull();
    expect(await personOfPasswordLink(first.value.token)).not.toBeNull();
  });

  test("is for people who are there", async () => {
    await expect(renewPasswordLink(admin, { userId: randomUUID() })).rejects.toThrow(NotFound);
  });
});

describe("forgetting a second factor", () => {
  const withApp = async () => {
    const { user } = await aUser();
    await db.user.update({
      where: { id: user.id },
      data: { totpSecret: Buffer.alloc(40), totpSince: new Date(), totpLastStep: 7 },
    });
    await db.recoveryCode.create({ data: { id: randomUUID(), userId: user.id, codeHash: Buffer.alloc(32) } });
    return user;
  };

  test("takes the app and the recovery codes and ends the sessions", async () => {
    const user = await withApp();
    const session = await aSession(user.id);

    expect((await resetSecondFactor(admin, { userId: user.id })).ok).toBe(true);

    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({
      totpSecret: null,
      totpSince: null,
      totpLastStep: null,
    });
    expect(await db.recoveryCode.count()).toBe(0);
    expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({
      ended: "second_factor_changed",
    });
    expect(await recordedTypes()).toEqual(["second-factor.reset", "session.ended"]);
  });

  test("is refused where there is none, and for oneself", async () => {
    const { user } = await aUser();
    expect(await resetSecondFactor(admin, { userId: user.id })).toEqual({
      ok: false,
      code: "no-second-factor",
    });
    expect(await resetSecondFactor(admin, { userId: admin.userId })).toEqual({ ok: false, code: "oneself" });
    expect(await recorded()).toEqual([]);
  });

  test("happens once for two admins at the same moment", async () => {
    const user = await withApp();
    const other = await anActor({ roles: ["admin"] });
    const results = await Promise.all([admin, other].map((by) => resetSecondFactor(by, { userId: user.id })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await recordedTypes()).toEqual(["second-factor.reset"]);
  });
});
