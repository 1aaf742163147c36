import { randomBytes, randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** An open session of somebody, as a row; its id. For one that a browser can use, sign in. */
export async function aSession(userId: string): Promise<string> {
  const now = new Date();
  const { id } = await db.session.create({
    data: {
      id: randomUUID(),
      tokenHash: randomBytes(32),
      userId,
      method: "totp",
      device: "Firefox · Linux",
      createdAt: now,
      lastSeenAt: now,
      authenticatedAt: now,
      expiresAt: inAnHour(),
    },
  });
  return id;
}

/** A set-password link that works, as a row; its id. */
export async function aPasswordLink(userId: string): Promise<string> {
  const { id } = await db.passwordLink.create({
    data: {
      id: randomUUID(),
      tokenHash: randomBytes(32),
      userId,
      createdAt: new Date(),
      expiresAt: inAnHour(),
    },
  });
  return id;
}

/** A sign-in that waits for its second factor, as a row; its id. */
export async function aChallenge(userId: string): Promise<string> {
  const { id } = await db.signInChallenge.create({
    data: {
      id: randomUUID(),
      tokenHash: randomBytes(32),
      userId,
      purpose: "code",
      createdAt: new Date(),
      expiresAt: inAnHour(),
    },
  });
  return id;
}
