import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { UserActor } from "./actor";
import { readTokenCookie } from "./cookies";
import { actorOfSession } from "./sessions";

/** Set by proxy.ts for convenience only: where to go on after signing in. */
const PATH_HEADER = "x-sokuho-path";

const actorOfRequest = cache(async (isByItself: boolean): Promise<UserActor | null> => {
  const token = await readTokenCookie("session");
  return token ? actorOfSession(token, { isByItself }) : null;
});

/**
 * The person whose request this is, or null. One database read a request. `isByItself`: a page asks without anybody
 * having done anything, which keeps no session open.
 */
export function currentActor({ isByItself = false }: { readonly isByItself?: boolean } = {}) {
  return actorOfRequest(isByItself);
}

/** The person whose request this is. The first line of every page, action and route: without one, to the sign-in. */
export async function requireActor(): Promise<UserActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = ownPath((await headers()).get(PATH_HEADER));
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** A path of our own to go on to, from something that came from outside; "/" for anything else. */
export function ownPath(next: unknown): string {
  if (typeof next !== "string" || next.length > 500 || !/^\/(?![/\\])[\w\-./?=&%~]*$/.test(next)) return "/";
  const parsed = URL.parse?.(next, "http://own.invalid") ?? new URL(next, "http://own.invalid");
  // "/.//evil.example" is a path of ours that a browser would read as another host once it is written out.
  const isOwn = parsed.origin === "http://own.invalid" && !parsed.pathname.startsWith("//");
  return isOwn ? parsed.pathname + parsed.search : "/";
}
