"use server";

import { cookies } from "next/headers";
import * as z from "zod";
import { readEnv } from "@/lib/env";
import { oneOf } from "@/lib/forms/fields";
import { parseForm } from "@/lib/forms/parse-form";
import { localeCookie, locales } from "@/lib/i18n/locale";

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
const input = z.strictObject({ locale: oneOf(locales) });

/** Shows the pages in the other language, in this browser. Needs no account and changes nothing else. */
export async function switchLanguage(form: FormData): Promise<void> {
  const parsed = await parseForm(input, form);
  if (!parsed.ok) return;
  (await cookies()).set(localeCookie, parsed.input.locale, {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: readEnv().url.startsWith("https://"),
    maxAge: YEAR_IN_SECONDS,
  });
}
