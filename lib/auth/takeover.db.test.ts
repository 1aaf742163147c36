import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, StepUpNeeded } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anOrganisation, aUser } from "@/lib/testing/factories";
import { aSession } from "@/lib/testing/sign-ins";
import { systemActor, visitor } from "./actor";
import { bookChallengeTry, openChallenge, readChallenge } from "./challenges";
import { changePassword } from "./change-password";
import { endSessions } from "./end-sessions";
import { makePasswordLink, personOfPasswordLink } from "./password-links";
import { beginReplacement, renewRecoveryCodes, replaceAuthenticator } from "./replace-authenticator";
import type { RequestOrigin } from "./request-origin";
import { signInEnrolling } from "./second-step";
import { actorOfSession, startSession } from "./sessions";
import { signInWithPassword } from "./sign-in";
import { totpCode } from "./totp";

const origin: RequestOrigin = { address: "192.0.2.10", device: "", deviceToken: null };
const password = "four quiet words here";

async function sessionOf(userId: string) {
  const started = await unitOfWork<string, never>(visitor, async (work) =>
    done(await startSession(work, userId, { method: "totp", device: "" })),
  );
  const actor = await actorOfSession(started.ok ? started.value : null);
  if (!actor) throw new Error("no session");
  return actor;
}

const codeFor = async (token: string | null, purpose: "enrol" | "replace") =>
  totpCode((await readChallenge(token, purpose))?.newSecret ?? "", new Date());

describe("taking an account over", () => {
  beforeEach(async () => {
    await emptyDatabase();
    await anOrganisation();
  });

  it("from a session whose proof is old cannot begin: binding another app asks who it is first", async () => {
    const { user } = await aUser({ password });
    const actor = await sessionOf(user.id);
    const stale = { ...actor, authenticatedAt: new Date(Date.now() - 11 * 60_000) };
    await expect(beginReplacement(stale)).rejects.toThrow(StepUpNeeded);
    expect(await db.signInChallenge.count()).toBe(0);
  });

  it("does not work with a challenge of another purpose", async () => {
    const { user } = await aUser({ password });
    const actor = await sessionOf(user.id);
    const begun = await beginReplacement(actor);
    const token = begun.ok ? begun.value.token : null;
    const code = await codeFor(token, "replace");
    expect(await signInEnrolling(token, code, origin)).toEqual({ ok: false, code: "start-again" });
    expect(await bookChallengeTry(token, "code")).toBeNull();
    expect(await replaceAuthenticator(actor, token, code)).toMatchObject({ ok: true });
  });

  it("by a second enrolment begun with the same password fails once an app is bound", async () => {
    const { user } = await aUser({ password });
    const begin = async () => {
      const result = await signInWithPassword({ email: user.email, password }, origin);
      return result.ok && result.value.next === "enrol" ? result.value.challengeToken : null;
    };
    const [mine, theirs] = [await begin(), await begin()];
    const [myCode, theirCode] = [await codeFor(mine, "enrol"), await codeFor(theirs, "enrol")];
    const results = await Promise.all([
      signInEnrolling(mine, myCode, origin),
      signInEnrolling(theirs, theirCode, origin),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.recoveryCode.count()).toBe(10);
    expect(await db.session.count()).toBe(1);
  });

  it("with a password that was changed meanwhile opens no second step", async () => {
    const { user } = await aUser({ password });
    expect(await openChallenge(user.id, { purpose: "code", passwordHash: "an older hash" })).toBeNull();
    await owner.query("UPDATE users SET disabled_at = now()");
    expect(await openChallenge(user.id, { purpose: "code", passwordHash: user.passwordHash })).toBeNull();
  });

  it("with a link made earlier ends when the owner changes the password", async () => {
    const { user } = await aUser({ password });
    const actor = await sessionOf(user.id);
    const link = await unitOfWork<string, never>(systemActor, async (work) =>
      done(await makePasswordLink(work, user.id)),
    );
    await changePassword(actor, { current: password, password: "another five calm words" });
    expect(await personOfPasswordLink(link.ok ? link.value : "")).toBeNull();
  });
});

describe("ending sessions", () => {
  beforeEach(async () => {
    await emptyDatabase();
    await anOrganisation();
  });

  it("works for somebody with three hundred of them, and leaves those alone that ended by themselves", async () => {
    const { user } = await aUser();
    for (let n = 0; n < 300; n++) await aSession(user.id);
    const old = await aSession(user.id);
    await owner.query("UPDATE sessions SET expires_at = now() - interval '1 day' WHERE id = $1", [old]);

    await unitOfWork(systemActor, async (work) => {
      await endSessions(work, user.id, "disabled");
      return done(null);
    });

    expect(await db.session.count({ where: { ended: "disabled" } })).toBe(300);
    expect(await db.auditEntry.count({ where: { type: "session.ended" } })).toBe(3);
  });

  it("leaves no session to a sign-in that was under way while the person was disabled", async () => {
    await anOrganisation({ isDemo: true, secondFactor: "lifted" });
    const { user } = await aUser({ password });
    const disabling = unitOfWork(systemActor, async (work) => {
      await work.tx.user.update({ where: { id: user.id }, data: { disabledAt: work.now } });
      work.record({ type: "user.disabled", data: { userId: user.id } });
      await endSessions(work, user.id, "disabled");
      return done(null);
    });
    const [result] = await Promise.all([
      signInWithPassword({ email: user.email, password }, origin),
      disabling,
    ]);
    await owner.query("UPDATE users SET disabled_at = NULL");
    const token = result.ok && result.value.next === "home" ? result.value.sessionToken : null;
    expect(await actorOfSession(token)).toBeNull();
  });
});

describe("new recovery codes", () => {
  it("are ten, also when they are made twice at the same moment", async () => {
    await emptyDatabase();
    await anOrganisation();
    const { user } = await aUser({ password });
    const actor = await sessionOf(user.id);
    await Promise.all([renewRecoveryCodes(actor), renewRecoveryCodes(actor), renewRecoveryCodes(actor)]);
    expect(await db.recoveryCode.count()).toBe(10);
  });
});
