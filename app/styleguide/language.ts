"use server";

import { cookies } from "next/headers";
import { readEnv } from "@/lib/env";
import { isLocale, localeCookie } from "@/lib/i18n/locale";

/** The styleguide's own switch: the app's real one belongs to a person. */
export async function switchStyleguideLanguage(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!readEnv().developmentPages || !isLocale(locale)) return;
  const jar = await cookies();
  jar.set(localeCookie, locale, { path: "/", sameSite: "lax", httpOnly: true });
}
