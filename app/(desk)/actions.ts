"use server";

import { redirect } from "next/navigation";
import { clearTokenCookie } from "@/lib/auth/cookies";
import { signOut } from "@/lib/auth/own-account";
import { currentActor } from "@/lib/auth/session";

/** Ends this session and forgets it in this browser. Also works for a session that has ended already. */
export async function signOutHere(): Promise<void> {
  const actor = await currentActor();
  if (actor) await signOut(actor);
  await clearTokenCookie("session");
  redirect("/signed-out");
}
