import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { masterKey } from "@/lib/crypto/keyring";
import { deriveSecret } from "@/lib/crypto/master-key";
import { readEnv } from "@/lib/env";

const SESSION_SECONDS = 12 * 60 * 60;
const CHALLENGE_SECONDS = 10 * 60;
const DEVICE_SECONDS = 400 * 24 * 60 * 60;

export type CookieKind = "session" | "challenge" | "device";

const ages: Record<CookieKind, number> = {
  session: SESSION_SECONDS,
  challenge: CHALLENGE_SECONDS,
  device: DEVICE_SECONDS,
};

const isSecure = () => readEnv().url.startsWith("https://");

/** `__Host-` binds a cookie to this host and to TLS; on loopback without TLS a browser would refuse it. */
export function cookieName(kind: CookieKind): string {
  return `${isSecure() ? "__Host-" : ""}sokuho.${kind}`;
}

const secret = () => deriveSecret(masterKey(), "cookie").toString("base64url");

/** The secret that next-auth's own routes use; the same that seals our cookies. */
export const cookieSecret = secret;

/** Sets a cookie that holds one token and nothing else, sealed by next-auth. */
export async function setTokenCookie(kind: CookieKind, token: string): Promise<void> {
  const value = await encode({ token: { sid: token, kind }, secret: secret(), maxAge: ages[kind] });
  (await cookies()).set(cookieName(kind), value, {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: "/",
    maxAge: ages[kind],
  });
}

/** The token in a cookie; null when there is none, or it is malformed, expired, of another kind or not ours. */
export async function readTokenCookie(kind: CookieKind): Promise<string | null> {
  const value = (await cookies()).get(cookieName(kind))?.value;
  return value ? openTokenCookie(kind, value) : null;
}

/** The same for a cookie's value from elsewhere (tests, benches). */
export async function openTokenCookie(kind: CookieKind, value: string): Promise<string | null> {
  try {
    const token = await decode({ token: value, secret: secret() });
    return token?.kind === kind && typeof token.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

export async function clearTokenCookie(kind: CookieKind): Promise<void> {
  (await cookies()).set(cookieName(kind), "", {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: "/",
    maxAge: 0,
  });
}
