"use server";

import { cookies } from "next/headers";
import { readEnv } from "@/lib/env";
import { isLocale, localeCookie } from "@/lib/i18n/locale";

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Shows the pages in the other language, in this browser. Needs no account and changes nothing else. */
export async function switchLanguage(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: readEnv().url.startsWith("https://"),
    maxAge: YEAR_IN_SECONDS,
  });
}
