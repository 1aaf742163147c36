import Link from "next/link";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { getTranslator } from "@/lib/i18n/translator";
import type { PersonView } from "@/lib/people/get-person";
import { peopleAddress } from "@/lib/people/people-filter";

type Props = { incidentId: string; parties: PersonView["parties"]; locale: Locale };

/** In which disclosures somebody stands, on which side, and with what. */
export async function PersonParts({ incidentId, parties, locale }: Props) {
  const [t, incidents, records] = await Promise.all([
    getTranslator("people"),
    getTranslator("incidents"),
    getTranslator("records"),
  ]);
  const names: Readonly<Record<string, string>> = facts[locale].items;
  if (parties.length === 0) return <p className="pt-3">{t("person.noParts")}</p>;
  return (
    <ul>
      {parties.map(({ id, side, access, strength, items, disclosureId, disclosure }) => (
        <li key={id} className="border-b border-rule py-3">
          <p>
            <span className="font-bold">{t(`sides.${side}`)}</span>
            {disclosure && `・${disclosure}`}
          </p>
          {items.length > 0 && (
            <p className="type-note">
              {t("person.items", { items: items.map((item) => names[item] ?? item).join("・") })}
            </p>
          )}
          {access && (
            <p className="type-note">
              {t("person.access", { state: incidents(`access.${access}`) })}
              {strength && t("person.strength", { strength: records(`strengths.${strength}`) })}
            </p>
          )}
          <Link
            href={peopleAddress(incidentId, { disclosure: disclosureId })}
            prefetch={false}
            className="link type-note inline-block py-1"
          >
            {t("person.disclosure")}
          </Link>
        </li>
      ))}
    </ul>
  );
}
