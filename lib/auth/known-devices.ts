import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Work } from "@/lib/db/unit-of-work";
import { hashOfToken, newSecretToken } from "./secret-token";

/** The device behind a token, if its owner is the one who is signing in. */
export async function knownDevice(token: string | null, owner: { email: string } | { id: string }) {
  const hash = hashOfToken(token);
  if (!hash) return null;
  return db.knownDevice.findFirst({ where: { tokenHash: hash, user: owner }, select: { id: true } });
}

/** Remembers this browser as its owner's; answers a new token for its cookie, or null when it is known already. */
export async function rememberDevice(
  work: Work,
  userId: string,
  token: string | null,
): Promise<string | null> {
  const hash = hashOfToken(token);
  if (hash) {
    const { count } = await work.tx.knownDevice.updateMany({
      where: { tokenHash: hash, userId },
      data: { lastSeenAt: work.now },
    });
    if (count === 1) return null;
  }
  const made = newSecretToken();
  await work.tx.knownDevice.create({
    data: { id: randomUUID(), tokenHash: made.hash, userId, createdAt: work.now, lastSeenAt: work.now },
  });
  return made.token;
}
