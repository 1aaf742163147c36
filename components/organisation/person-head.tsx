import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { PersonState as Standing } from "@/lib/organisation/queries";
import { PersonState } from "./person-state";

type Props = {
  person: {
    readonly name: string;
    readonly state: Standing;
    readonly hasSecondFactor: boolean;
    readonly lastSeenAt: Date | null;
    readonly leads: readonly string[];
  };
};

/** Who it is and how they stand. */
export async function PersonHead({ person }: Props) {
  const [t, locale] = await Promise.all([getTranslator("organisation"), getLocale()]);
  const { name, state, hasSecondFactor, lastSeenAt, leads } = person;
  const lines = [
    state === "invited" ? t("person.invited") : null,
    lastSeenAt ? t("person.lastSeen", { time: formatInstant(lastSeenAt, locale) }) : null,
    t(hasSecondFactor ? "person.secondFactorOn" : "person.secondFactorOff"),
    leads.length > 0 ? t("person.leads", { groups: leads.join(locale === "ja" ? "、" : ", ") }) : null,
  ];
  return (
    <header>
      <h1 className="type-act">{name}</h1>
      <PersonState state={state} />
      <ul className="type-note mt-1 text-ink2">
        {lines.filter(Boolean).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </header>
  );
}
