import { UnknownFollowUp } from "@/components/ui/unknown-follow-up";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { nextWorkingMorning } from "@/lib/questions/next-working-morning";

type Person = { readonly id: string; readonly name: string };

type Props = {
  t: Translator<"questions">;
  locale: Locale;
  people: { readonly list: readonly Person[]; readonly self: Person };
  now: Date;
  /** Who was named before, where the question is open already. */
  answered: { given: { isUnknown: boolean }; findOutById: string | null; findOutUntil: Date | null } | null;
};

/** Who will find out and by when: filled in with oneself and the next working morning, both optional. */
export function FollowUp({ t, locale, people: { list, self }, now, answered }: Props) {
  const others = list.filter(({ id }) => id !== self.id).map(({ id, name }) => ({ value: id, label: name }));
  const own = { value: self.id, label: t("unknown.self", { name: self.name }) };
  const named = answered?.given.isUnknown ? answered : null;
  const until = named ? named.findOutUntil : nextWorkingMorning(now);
  return (
    <UnknownFollowUp
      whoName="findOutById"
      whenName="findOutUntil"
      words={{
        title: t("unknown.title"),
        later: t("unknown.later"),
        who: t("unknown.who"),
        when: t("unknown.when"),
      }}
      people={[own, ...others, { value: "", label: t("unknown.nobody") }]}
      who={named ? (named.findOutById ?? "") : self.id}
      when={until ? formatShortInstant(until, locale) : ""}
    />
  );
}
