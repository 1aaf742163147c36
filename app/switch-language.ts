"use server";

import * as z from "zod";
import { oneOf } from "@/lib/forms/fields";
import { parseForm } from "@/lib/forms/parse-form";
import { locales } from "@/lib/i18n/locale";
import { setLocale } from "@/lib/i18n/set-locale";

const input = z.strictObject({ locale: oneOf(locales) });

/** Shows the pages in the other language, in this browser. Needs no account and changes nothing else. */
export async function switchLanguage(form: FormData): Promise<void> {
  const parsed = await parseForm(input, form);
  if (parsed.ok) await setLocale(parsed.input.locale);
}
