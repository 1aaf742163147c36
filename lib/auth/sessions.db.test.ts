import { beforeEach, describe, expect, it } from "vitest";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anOrganisation, aUser } from "@/lib/testing/factories";
import { visitor } from "./actor";
import { endOwnSessions, signOut } from "./end-own-sessions";
import { endSessions } from "./end-sessions";
import { actorOfSession, renewSession, startSession } from "./sessions";

async function signedIn() {
  const { user } = await aUser();
  const started = await unitOfWork<string, never>(visitor, async (work) =>
    done(await startSession(work, user.id, { method: "totp", device: "Firefox · Linux" })),
  );
  if (!started.ok) throw new Error("no session");
  const actor = await actorOfSession(started.value);
  if (!actor) throw new Error("the session opens nothing");
  return { user, token: started.value, actor };
}

describe("a session", () => {
  beforeEach(async () => {
    await emptyDatabase();
    await anOrganisation();
  });

  it.each([
    ["nothing", null],
    ["an object", { not: "" }],
    ["an empty token", ""],
    ["a token of another length", "abc"],
    ["a token that nobody has", "A".repeat(43)],
  ])("is not opened by %s", async (_name, token) => {
    await signedIn();
    expect(await actorOfSession(token)).toBeNull();
  });

  it.each([
    ["it is idle for 30 minutes", "UPDATE sessions SET last_seen_at = now() - interval '31 minutes'"],
    ["it is 12 hours old", "UPDATE sessions SET expires_at = now() - interval '1 second'"],
    ["its person is disabled", "UPDATE users SET disabled_at = now()"],
    ["it was ended", "UPDATE sessions SET ended_at = now(), ended = 'signed_out'"],
  ])("opens nothing once %s", async (_name, sql) => {
    const { token } = await signedIn();
    await owner.query(sql);
    expect(await actorOfSession(token)).toBeNull();
  });

  it("stays while it is used", async () => {
    const { token } = await signedIn();
    await owner.query("UPDATE sessions SET last_seen_at = now() - interval '29 minutes'");
    expect(await actorOfSession(token)).not.toBeNull();
    const { rows } = await owner.query(
      "SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM sessions",
    );
    expect(rows).toEqual([{ fresh: true }]);
  });

  it("is not put off by what a page asks by itself", async () => {
    const { token } = await signedIn();
    await owner.query("UPDATE sessions SET last_seen_at = now() - interval '29 minutes'");
    expect(await actorOfSession(token, { isByItself: true })).not.toBeNull();
    const { rows } = await owner.query(
      "SELECT last_seen_at < now() - interval '28 minutes' AS idle FROM sessions",
    );
    expect(rows).toEqual([{ idle: true }]);
  });

  it("has the roles of this moment, not those of the sign-in", async () => {
    const { token, user } = await signedIn();
    await owner.query("UPDATE users SET roles = '{legal}' WHERE id = $1", [user.id]);
    expect((await actorOfSession(token))?.roles).toEqual(["legal"]);
  });

  it("goes on under another token after a step-up, and the old one opens nothing", async () => {
    const { token, actor } = await signedIn();
    const renewed = await unitOfWork<string | null, never>(actor, async (work) =>
      done(await renewSession(work, actor.sessionId, "totp")),
    );
    expect(await actorOfSession(token)).toBeNull();
    expect(renewed.ok && (await actorOfSession(renewed.value))?.sessionId).toBe(actor.sessionId);
  });

  it("ends alone at sign-out, with all others when the person is disabled", async () => {
    const first = await signedIn();
    const second = await unitOfWork<string, never>(visitor, async (work) =>
      done(await startSession(work, first.user.id, { method: "totp", device: "" })),
    );
    const other = second.ok ? second.value : "";
    await signOut(first.actor);
    expect(await actorOfSession(first.token)).toBeNull();
    expect(await actorOfSession(other)).not.toBeNull();

    await unitOfWork(visitor, async (work) => {
      await endSessions(work, first.user.id, "disabled");
      return done(null);
    });
    expect(await actorOfSession(other)).toBeNull();
  });

  it("of somebody else cannot be ended as one's own", async () => {
    const mine = await signedIn();
    const theirs = await signedIn();
    expect(await endOwnSessions(mine.actor, { only: theirs.actor.sessionId })).toEqual({
      ok: false,
      code: "already-ended",
    });
    expect(await actorOfSession(theirs.token)).not.toBeNull();
  });
});
