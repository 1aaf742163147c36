import "server-only";
import type { NextAuthOptions } from "next-auth";
import { readEnv } from "@/lib/env";
import { signOut } from "./end-own-sessions";
import { actorOfSession } from "./sessions";
import { cookieName, cookieSecret } from "./token-cookie";

/** What next-auth calls its faults. */
const FAULT = /^[A-Z_]{1,60}$/;

/**
 * next-auth holds the sealed cookie and, later, single sign-on. It decides nothing: its token carries the id of a
 * session row and no claim, and every answer asks that row. Passwords and codes never pass through it.
 */
export function nextAuthOptions(): NextAuthOptions {
  process.env.NEXTAUTH_URL = readEnv().url;
  const secure = readEnv().url.startsWith("https://");
  return {
    secret: cookieSecret(),
    providers: [],
    session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: cookieName("session"),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", newUser: "/" },
    logger: { error: logFault, warn: () => {}, debug: () => {} },
    callbacks: {
      jwt: ({ token }) => ({ sid: token.sid, kind: token.kind }),
      session: async ({ session, token }) => {
        const actor = await actorOfSession(token.sid);
        return { expires: session.expires, ...(actor ? { user: { name: actor.name } } : {}) };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const actor = await actorOfSession(token?.sid);
        if (actor) await signOut(actor);
      },
    },
  };
}

/** Logs the name of a fault of next-auth and nothing else: whatever is no such name may be a stranger's text. */
export function logFault(code: string): void {
  console.error(`next-auth: ${FAULT.test(code) ? code : "a fault without a name"}`);
}
