import "server-only";
import { randomUUID } from "node:crypto";
import { organisationKey } from "@/lib/crypto/keyring";
import { seal, unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
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

/** Opens the way to the second factor; with `enrol` a new secret is made. Answers the token for the cookie. */
export async function openChallenge(userId: string, { enrol }: { enrol: boolean }): Promise<string> {
  const { token, hash } = newSecretToken();
  const id = randomUUID();
  const sealed = enrol ? seal(await organisationKey("organisation"), secretPlace(id), newTotpSecret()) : null;
  await db.$executeRaw`
    INSERT INTO sign_in_challenges (id, token_hash, user_id, new_secret, created_at, expires_at)
    VALUES (${id}::uuid, ${hash}, ${userId}::uuid, ${sealed}, now(), now() + make_interval(mins => ${MINUTES_VALID}))`;
  return token;
}

/** The challenge behind a cookie's token while it can still be answered. */
export async function readChallenge(token: string | null): Promise<Challenge | null> {
  const hash = hashOfToken(token);
  if (!hash) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT c.id, c.user_id, u.email, c.new_secret FROM sign_in_challenges c JOIN users u ON u.id = c.user_id
    WHERE c.token_hash = ${hash} AND c.used_at IS NULL AND c.expires_at > now() AND c.tries < ${TRIES}
      AND u.disabled_at IS NULL`;
  return row ? challengeOf(row) : null;
}

/** Books one of its five tries, before the code is looked at; null when none is left or the time is over. */
export async function bookChallengeTry(token: string | null): Promise<Challenge | null> {
  const hash = hashOfToken(token);
  if (!hash) return null;
  const [row] = await db.$queryRaw<Row[]>`
    UPDATE sign_in_challenges c SET tries = c.tries + 1 FROM users u
    WHERE u.id = c.user_id AND c.token_hash = ${hash} AND c.used_at IS NULL AND c.expires_at > now()
      AND c.tries < ${TRIES} AND u.disabled_at IS NULL
    RETURNING c.id, c.user_id, u.email, c.new_secret`;
  return row ? challengeOf(row) : null;
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
