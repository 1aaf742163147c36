import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Work } from "@/lib/db/unit-of-work";
import { hashOfToken, newSecretToken } from "./secret-token";

const HOURS_VALID = 72;

/** Makes the one link with which this person can set a password; older ones end. Answers the token. */
export async function makePasswordLink(work: Work, userId: string): Promise<string> {
  const { token, hash } = newSecretToken();
  await revokePasswordLinks(work, userId);
  await work.tx.passwordLink.create({
    data: {
      id: randomUUID(),
      tokenHash: hash,
      userId,
      createdAt: work.now,
      expiresAt: new Date(work.now.getTime() + HOURS_VALID * 3_600_000),
    },
  });
  work.record({ type: "password-link.made", data: { userId } });
  return token;
}

/** From the commit on no set-password link of this person opens anything. */
export async function revokePasswordLinks(work: Work, userId: string): Promise<void> {
  await work.tx.passwordLink.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: work.now },
  });
}

/** Whose link it is, while it works; null otherwise, without saying why. */
export async function personOfPasswordLink(token: unknown) {
  const hash = hashOfToken(token);
  if (!hash) return null;
  const [row] = await db.$queryRaw<
    { id: string; user_id: string; name: string; email: string; organisation: string }[]
  >`
    SELECT l.id, u.id AS user_id, u.name, u.email, o.name AS organisation
    FROM password_links l JOIN users u ON u.id = l.user_id CROSS JOIN organisations o
    WHERE l.token_hash = ${hash} AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()
      AND u.disabled_at IS NULL`;
  return row
    ? {
        linkId: row.id,
        userId: row.user_id,
        name: row.name,
        email: row.email,
        organisation: row.organisation,
      }
    : null;
}
