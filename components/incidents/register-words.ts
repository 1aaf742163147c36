import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { RegisterFilter, RegisterWish } from "@/lib/incidents/register-wish";

export type RegisterSay = {
  readonly t: Translator<"incidents">;
  readonly law: Translator<"lawFacts">;
  readonly locale: Locale;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

/** What one condition asks for, in words; null where it asks for nothing. */
export function wishWords({ t, law, locale, groups }: RegisterSay, wish: RegisterWish, name: RegisterFilter) {
  const value = wish[name];
  if (value === undefined) return null;
  switch (name) {
    case "status":
      return wish.status && statusWords(t, wish.status);
    case "mine":
      return t("filters.mine");
    case "event":
      return wish.event && law(`values.event_type.${wish.event}`);
    case "group":
      return groups.find(({ id }) => id === wish.group)?.name;
    case "law":
      return wish.law && t(`filters.law.${wish.law}`);
    case "due":
      return wish.due && t(`filters.due.${wish.due.level}`);
    case "from":
    case "to": {
      const day = wish[name];
      return day && formatDay(day, locale);
    }
    case "text":
      return wish.text;
  }
}

export function statusWords(t: Translator<"incidents">, status: NonNullable<RegisterWish["status"]>) {
  return status === "open" ? t("filters.open") : t(`statuses.${status}`);
}
