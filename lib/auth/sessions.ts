import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Grant, Language, Role, SignInMethod } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { prove, type UserActor } from "./actor";
import { hashOfToken, newSecretToken } from "./secret-token";

const HOURS_AT_MOST = 12;
const IDLE_MINUTES = 30;
const SEEN_EVERY_SECONDS = 60;

type Row = {
  session_id: string;
  method: SignInMethod;
  authenticated_at: Date;
  seen_long_ago: boolean;
  user_id: string;
  name: string;
  email: string;
  roles: Role[];
  grants: Grant[];
  group_id: string | null;
  language: Language | null;
};

/**
 * The person behind a session token, or null: unknown, ended, 12 hours old, idle for 30 minutes, disabled, or
 * signed in without the second factor that is now required. One read by a unique index, by the database's clock;
 * nothing about it is cached, so that ending a session holds for the next request of every process. What a page asks
 * `isByItself` is no sign of a person and does not put the end off.
 */
export async function actorOfSession(
  token: unknown,
  { isByItself = false }: { readonly isByItself?: boolean } = {},
): Promise<UserActor | null> {
  const hash = hashOfToken(token);
  if (!hash) return null;

  const [row] = await db.$queryRaw<Row[]>`
    SELECT s.id AS session_id, s.method::text, s.authenticated_at,
      s.last_seen_at < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) AS seen_long_ago,
      u.id AS user_id, u.name, u.email, u.roles::text[], u.grants::text[], u.group_id, u.language::text
    FROM sessions s JOIN users u ON u.id = s.user_id CROSS JOIN organisations o
    WHERE s.token_hash = ${hash} AND s.ended_at IS NULL AND u.disabled_at IS NULL
      AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES})
      AND (s.method <> 'password' OR o.second_factor = 'lifted')`;
  if (!row) return null;

  if (row.seen_long_ago && !isByItself) await markSeen(row.session_id);
  return prove<UserActor>({
    kind: "user",
    userId: row.user_id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    grants: row.grants,
    groupId: row.group_id,
    language: row.language,
    sessionId: row.session_id,
    authenticatedAt: row.authenticated_at,
  });
}

/** Which sessions still open something at `now`; the same three conditions as above. */
export function stillOpen(now: Date) {
  const seenSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  return { endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: seenSince } };
}

async function markSeen(sessionId: string) {
  await db.$executeRaw`UPDATE sessions SET last_seen_at = now() WHERE id = ${sessionId}::uuid AND ended_at IS NULL`;
}

/** Begins a session inside a unit of work; answers the token for the cookie. */
export async function startSession(
  work: Work,
  userId: string,
  { method, device }: { method: SignInMethod; device: string },
): Promise<string> {
  const { token, hash } = newSecretToken();
  const id = randomUUID();
  await work.tx.session.create({
    data: {
      id,
      tokenHash: hash,
      userId,
      method,
      device,
      createdAt: work.now,
      lastSeenAt: work.now,
      authenticatedAt: work.now,
      expiresAt: new Date(work.now.getTime() + HOURS_AT_MOST * 3_600_000),
    },
  });
  work.record({ type: "session.started", data: { userId, sessionId: id, method } });
  return token;
}

/**
 * After a step-up: the same session under a new token, proven at `work.now`. The old token opens nothing. Null when
 * the session has ended meanwhile: a proof does not bring it back.
 */
export async function renewSession(
  work: Work,
  sessionId: string,
  method: SignInMethod,
): Promise<string | null> {
  const { token, hash } = newSecretToken();
  const { count } = await work.tx.session.updateMany({
    where: { id: sessionId, AND: [stillOpen(work.now)] },
    data: { tokenHash: hash, authenticatedAt: work.now },
  });
  if (count === 0) return null;
  work.record({ type: "session.confirmed", data: { sessionId, method } });
  return token;
}
