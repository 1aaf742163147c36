import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { newSecretToken } from "@/lib/auth/secret-token";
import { cookieName, cookieSecret } from "@/lib/auth/token-cookie";
import { db } from "@/lib/db/client";

const SESSION_SECONDS = 12 * 60 * 60;

/** Makes an organisation with one responder who is signed in: who it is, and the Cookie header of their requests. */
export async function signIn(): Promise<{ readonly userId: string; readonly cookie: string }> {
  const { token, hash } = newSecretToken();
  const userId = randomUUID();
  const now = new Date();
  await db.organisation.upsert({ where: { id: 1 }, create: { id: 1, name: "計測" }, update: {} });
  await db.user.create({
    data: { id: userId, email: "bench@sokuho.example", name: "計測 花子", roles: ["responder"], grants: [] },
  });
  await db.session.create({
    data: {
      id: randomUUID(),
      tokenHash: hash,
      userId,
      method: "totp",
      device: "bench",
      createdAt: now,
      lastSeenAt: now,
      authenticatedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    },
  });
  const value = await encode({
    token: { sid: token, kind: "session" },
    secret: cookieSecret(),
    maxAge: SESSION_SECONDS,
  });
  return { userId, cookie: `${cookieName("session")}=${value}` };
}
