import "server-only";
import { randomUUID } from "node:crypto";
import { organisationKey } from "@/lib/crypto/keyring";
import { seal, unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import type { ChallengePurpose } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { hashOfToken, newSecretToken } from "./secret-token";
import { newTotpSecret } from "./totp";

const MINUTES_VALID = 10;
const TRIES = 5;

const secretPlace = (id: string) => ({ table: "sign_in_challenges", column: "new_secret", row: id });

/** Someone between password and second factor. `newSecret`: an authenticator app that is being set up. */
export type Challenge = {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly newSecret: string | null;
};

type Row = { id: string; user_id: string; email: string; new_secret: Uint8Array | null };

/**
 * Opens the way to a second factor, for one purpose only. Answers the token for the cookie, or null when the
 * person was disabled or the password changed since `passwordHash` was verified.
 */
export async function openChallenge(
  userId: string,
  { purpose, passwordHash }: { purpose: ChallengePurpose; passwordHash: string | null },
): Promise<string | null> {
  const { token, hash } = newSecretToken();
  const id = randomUUID();
  const key = await organisationKey("organisation");
  const sealed = purpose === "code" ? null : seal(key, secretPlace(id), newTotpSecret());
  const opened = await db.$executeRaw`
    INSERT INTO sign_in_challenges (id, token_hash, user_id, purpose, new_secret, created_at, expires_at)
    SELECT ${id}::uuid, ${hash}, u.id, ${purpose}::challenge_purpose, ${sealed}, now(),
      now() + make_interval(mins => ${MINUTES_VALID})
    FROM users u
    WHERE u.id = ${userId}::uuid AND u.disabled_at IS NULL AND u.password_hash IS NOT DISTINCT FROM ${passwordHash}
    FOR SHARE`;
  return opened === 1 ? token : null;
}

/** The challenge behind a cookie's token while it can still be answered for this purpose. */
export async function readChallenge(
  token: string | null,
  purpose: ChallengePurpose,
): Promise<Challenge | null> {
  const hash = hashOfToken(token);
  if (!hash) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT c.id, c.user_id, u.email, c.new_secret FROM sign_in_challenges c JOIN users u ON u.id = c.user_id
    WHERE c.token_hash = ${hash} AND c.purpose = ${purpose}::challenge_purpose AND c.used_at IS NULL
      AND c.expires_at > now() AND c.tries < ${TRIES} AND u.disabled_at IS NULL`;
  return row ? challengeOf(row) : null;
}

/** Books one of its five tries, before the code is looked at; null when none is left or the time is over. */
export async function bookChallengeTry(
  token: string | null,
  purpose: ChallengePurpose,
): Promise<Challenge | null> {
  const hash = hashOfToken(token);
  if (!hash) return null;
  const [row] = await db.$queryRaw<Row[]>`
    UPDATE sign_in_challenges c SET tries = c.tries + 1 FROM users u
    WHERE u.id = c.user_id AND c.token_hash = ${hash} AND c.purpose = ${purpose}::challenge_purpose
      AND c.used_at IS NULL AND c.expires_at > now() AND c.tries < ${TRIES} AND u.disabled_at IS NULL
    RETURNING c.id, c.user_id, u.email, c.new_secret`;
  return row ? challengeOf(row) : null;
}

/** Uses a challenge up: it opens one thing only, however many right codes arrive at once. */
export async function closeChallenge(work: Work, { id }: Challenge): Promise<boolean> {
  const { count } = await work.tx.signInChallenge.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: work.now },
  });
  return count === 1;
}

/** Whatever else this person has begun opens nothing any more. */
export async function closeAllChallenges(work: Work, userId: string): Promise<void> {
  await work.tx.signInChallenge.updateMany({ where: { userId, usedAt: null }, data: { usedAt: work.now } });
}

async function challengeOf(row: Row): Promise<Challenge> {
  const key = await organisationKey("organisation");
  return {
    id: row.id,
    userId: row.user_id,
    email: row.email,
    newSecret: row.new_secret ? unsealText(key, secretPlace(row.id), row.new_secret) : null,
  };
}
