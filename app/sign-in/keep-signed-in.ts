import "server-only";
import type { SignedIn } from "@/lib/auth/complete-sign-in";
import { clearTokenCookie, setTokenCookie } from "@/lib/auth/cookies";
import { setLocale } from "@/lib/i18n/set-locale";

/** Gives the browser what a whole sign-in brings, and takes what the way to it needed. */
export async function keepSignedIn({ sessionToken, deviceToken, language }: SignedIn): Promise<void> {
  await setTokenCookie("session", sessionToken);
  if (deviceToken) await setTokenCookie("device", deviceToken);
  if (language) await setLocale(language);
  await clearTokenCookie("challenge");
}
