import "server-only";
import { clearTokenCookie, setTokenCookie } from "@/lib/auth/cookies";
import type { SignedIn } from "@/lib/auth/sign-in";

/** Gives the browser what a whole sign-in brings, and takes what the way to it needed. */
export async function keepSignedIn({ sessionToken, deviceToken }: SignedIn): Promise<void> {
  await setTokenCookie("session", sessionToken);
  if (deviceToken) await setTokenCookie("device", deviceToken);
  await clearTokenCookie("challenge");
}
