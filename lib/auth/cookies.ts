import "server-only";
import { cookies } from "next/headers";
import {
  type CookieKind,
  cookieAttributes,
  cookieName,
  openTokenCookie,
  sealTokenCookie,
} from "./token-cookie";

/** The token that the browser of this request holds, or null. */
export async function readTokenCookie(kind: CookieKind): Promise<string | null> {
  const value = (await cookies()).get(cookieName(kind))?.value;
  return value ? openTokenCookie(kind, value) : null;
}

/** Gives the browser a token. Only in actions and routes. */
export async function setTokenCookie(kind: CookieKind, token: string): Promise<void> {
  (await cookies()).set(cookieName(kind), await sealTokenCookie(kind, token), cookieAttributes(kind));
}

/** Takes a token from the browser. Only in actions and routes. */
export async function clearTokenCookie(kind: CookieKind): Promise<void> {
  (await cookies()).set(cookieName(kind), "", cookieAttributes(null));
}
