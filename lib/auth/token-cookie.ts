import "server-only";
import { decode, encode } from "next-auth/jwt";
import { masterKey } from "@/lib/crypto/keyring";
import { deriveSecret } from "@/lib/crypto/master-key";
import { readEnv } from "@/lib/env";

export type CookieKind = "session" | "challenge" | "device";

/** How long the browser keeps it, in seconds. What it opens ends by the row behind it, not by the cookie. */
const ages: Record<CookieKind, number> = {
  session: 12 * 60 * 60,
  challenge: 10 * 60,
  device: 400 * 24 * 60 * 60,
};

const isSecure = () => readEnv().url.startsWith("https://");

/** The secret that next-auth's own routes use; the same that seals our cookies. */
export const cookieSecret = () => deriveSecret(masterKey(), "cookie").toString("base64url");

/** `__Host-` binds a cookie to this host and to TLS; on loopback without TLS a browser would refuse it. */
export function cookieName(kind: CookieKind): string {
  return `${isSecure() ? "__Host-" : ""}sokuho.${kind}`;
}

/** The attributes of every cookie of ours; `kind` null takes it from the browser. */
export function cookieAttributes(kind: CookieKind | null) {
  const maxAge = kind ? ages[kind] : 0;
  return { httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/", maxAge } as const;
}

/** The value of a cookie: one token and nothing else, sealed by next-auth. */
export async function sealTokenCookie(kind: CookieKind, token: string): Promise<string> {
  return encode({ token: { sid: token, kind }, secret: cookieSecret(), maxAge: ages[kind] });
}

/** The token in a cookie's value; null when it is malformed, expired, of another kind or not ours. */
export async function openTokenCookie(kind: CookieKind, value: string): Promise<string | null> {
  try {
    const token = await decode({ token: value, secret: cookieSecret() });
    return token?.kind === kind && typeof token.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}
