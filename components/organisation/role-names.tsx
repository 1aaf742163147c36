import type { Grant, Role } from "@/lib/db/generated/enums";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

/** Roles and permissions as one line of words. */
export async function RoleNames({ held }: { held: readonly (Role | Grant)[] }) {
  const [t, locale] = await Promise.all([getTranslator("roles"), getLocale()]);
  return held.map((code) => t(code)).join(locale === "ja" ? "・" : ", ");
}
