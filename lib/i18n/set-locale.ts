import "server-only";
import { cookies } from "next/headers";
import { readEnv } from "@/lib/env";
import { type Locale, localeCookie } from "./locale";

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Has this browser see the pages in one language. Only in actions and routes. */
export async function setLocale(locale: Locale): Promise<void> {
  (await cookies()).set(localeCookie, locale, {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: readEnv().url.startsWith("https://"),
    maxAge: YEAR_IN_SECONDS,
  });
}
