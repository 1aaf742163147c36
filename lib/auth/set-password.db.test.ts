import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, StepUpNeeded } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anOrganisation, aUser } from "@/lib/testing/factories";
import { terminalActor } from "./actor";
import { changePassword } from "./change-password";
import { makePasswordLink, personOfPasswordLink } from "./password-links";
import { renewRecoveryCodes } from "./replace-authenticator";
import type { RequestOrigin } from "./request-origin";
import { actorOfSession, startSession } from "./sessions";
import { setPassword } from "./set-password";
import { signInWithPassword } from "./sign-in";
import { confirmIdentity } from "./step-up";

const origin: RequestOrigin = { address: "192.0.2.10", device: "", deviceToken: null };
const old = "four quiet words here";
const password = "another five calm words";

async function linkFor(userId: string) {
  const made = await unitOfWork<string, never>(terminalActor, async (work) =>
    done(await makePasswordLink(work, userId)),
  );
  if (!made.ok) throw new Error("no link");
  return made.value;
}

async function sessionOf(userId: string) {
  const started = await unitOfWork<string, never>(terminalActor, async (work) =>
    done(await startSession(work, userId, { method: "password", device: "" })),
  );
  const token = started.ok ? started.value : "";
  const actor = await actorOfSession(token);
  if (!actor) throw new Error("no session");
  return { token, actor };
}

describe("a set-password link", () => {
  beforeEach(async () => {
    await emptyDatabase();
    await anOrganisation({ isDemo: true, secondFactor: "lifted" });
  });

  it("sets the password, ends what was open, and lets the person in although somebody paused the account", async () => {
    const { user } = await aUser({ password: old });
    const open = await sessionOf(user.id);
    for (let n = 0; n < 12; n++)
      await signInWithPassword({ email: user.email, password: `guess ${n}` }, origin);
    const token = await linkFor(user.id);

    expect(await setPassword(token, { password }, origin)).toMatchObject({ ok: true });

    expect(await actorOfSession(open.token)).toBeNull();
    expect(await signInWithPassword({ email: user.email, password: old }, origin)).toMatchObject({
      ok: false,
    });
    expect(await signInWithPassword({ email: user.email, password }, origin)).toMatchObject({ ok: true });
  });

  it("works once, also when it is used several times at the same moment", async () => {
    const { user } = await aUser();
    const token = await linkFor(user.id);
    const results = await Promise.all(
      [1, 2, 3].map((n) => setPassword(token, { password: `${password} ${n}` }, origin)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { type: "password.set" } })).toBe(1);
  });

  it.each([
    ["its 72 hours are over", "UPDATE password_links SET expires_at = now() - interval '1 second'"],
    ["a newer one was made", "UPDATE password_links SET revoked_at = now()"],
    ["its person is disabled", "UPDATE users SET disabled_at = now()"],
  ])("is over once %s", async (_name, sql) => {
    const { user } = await aUser();
    const token = await linkFor(user.id);
    await owner.query(sql);
    expect(await personOfPasswordLink(token)).toBeNull();
    expect(await setPassword(token, { password }, origin)).toEqual({ ok: false, code: "link-over" });
    expect((await db.user.findUniqueOrThrow({ where: { id: user.id } })).passwordHash).toBeNull();
  });

  it("is kept as a hash: what the database holds opens nothing", async () => {
    const { user } = await aUser();
    const token = await linkFor(user.id);
    const row = await db.passwordLink.findFirstOrThrow();
    expect(Buffer.from(row.tokenHash).toString("base64url")).not.toBe(token);
    expect(await personOfPasswordLink(Buffer.from(row.tokenHash).toString("base64url"))).toBeNull();
  });

  it("refuses a password that names the person, and stays usable", async () => {
    const { user } = await aUser({ name: "Suzuki Aya" });
    const token = await linkFor(user.id);
    expect(await setPassword(token, { password: "my suzuki password" }, origin)).toEqual({
      ok: false,
      code: "names-you",
    });
    expect(await setPassword(token, { password }, origin)).toMatchObject({ ok: true });
  });
});

describe("the own account", () => {
  beforeEach(async () => {
    await emptyDatabase();
    await anOrganisation({ isDemo: true, secondFactor: "lifted" });
  });

  it("changes the password with the old one, and ends every other session", async () => {
    const { user } = await aUser({ password: old });
    const here = await sessionOf(user.id);
    const there = await sessionOf(user.id);
    expect(await changePassword(here.actor, { current: "not this one at all", password })).toEqual({
      ok: false,
      code: "wrong-current",
    });
    expect(await changePassword(here.actor, { current: old, password })).toEqual({ ok: true, value: null });
    expect(await actorOfSession(here.token)).not.toBeNull();
    expect(await actorOfSession(there.token)).toBeNull();
  });

  it("makes recovery codes only after a fresh proof, which renews the session", async () => {
    const { user } = await aUser({ password: old });
    const { token, actor } = await sessionOf(user.id);
    const stale = { ...actor, authenticatedAt: new Date(Date.now() - 11 * 60_000) };
    await expect(renewRecoveryCodes(stale)).rejects.toThrow(StepUpNeeded);
    expect(await db.recoveryCode.count()).toBe(0);

    expect(await confirmIdentity(actor, { password: "not this one at all" })).toEqual({
      ok: false,
      code: "wrong",
    });
    const confirmed = await confirmIdentity(actor, { password: old });
    if (!confirmed.ok) throw new Error(confirmed.code);
    expect(await actorOfSession(token)).toBeNull();
    const fresh = await actorOfSession(confirmed.value.sessionToken);
    expect(fresh && (await renewRecoveryCodes(fresh)).ok).toBe(true);
  });

  it("is not brought back by a proof once its session has ended", async () => {
    const { user } = await aUser({ password: old });
    const { token, actor } = await sessionOf(user.id);
    await owner.query("UPDATE sessions SET ended_at = now(), ended = 'ended_by_owner'");
    expect(await confirmIdentity(actor, { password: old })).toEqual({ ok: false, code: "ended" });
    expect(await actorOfSession(token)).toBeNull();
  });

  it("stops guessing at the proof after five tries", async () => {
    const { user } = await aUser({ password: old });
    const { actor } = await sessionOf(user.id);
    for (let n = 0; n < 5; n++) await confirmIdentity(actor, { password: `not this one ${n}` });
    expect(await confirmIdentity(actor, { password: old })).toEqual({
      ok: false,
      code: "too-many-tries",
      minutes: 5,
    });
  });
});
