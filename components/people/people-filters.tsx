import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { Access, Side } from "@/lib/db/generated/enums";
import { type ChoosableDisclosure, callApart } from "@/lib/disclosures/call-disclosure";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { getTranslator } from "@/lib/i18n/translator";
import {
  isNarrowed,
  type PeopleFilterName,
  type PeopleWish,
  peopleAddress,
} from "@/lib/people/people-filter";

type Props = {
  incidentId: string;
  wish: PeopleWish;
  unread: readonly PeopleFilterName[];
  disclosures: readonly ChoosableDisclosure[];
  /** Kinds of data that stand in the incident. */
  items: readonly string[];
  locale: Locale;
};

/** The conditions of the list, as a form whose answer is an address: of codes and ids alone. */
export async function PeopleFilters({ incidentId, wish, unread, disclosures, items, locale }: Props) {
  const [t, incidents, exposure] = await Promise.all([
    getTranslator("people"),
    getTranslator("incidents"),
    getTranslator("exposure"),
  ]);
  const itemNames: Readonly<Record<string, string>> = facts[locale].items;
  const select = (name: PeopleFilterName, options: readonly { value: string; label: string }[]) => (
    <SelectField
      name={name}
      label={t(`filters.names.${name}`)}
      options={options}
      none={t("filters.any")}
      defaultValue={wish[name] ?? ""}
    />
  );
  return (
    <div className="flex flex-col gap-4">
      {unread.length > 0 && (
        <Notice
          kind="check"
          title={t("filters.unread", {
            names: unread.map((name) => t(`filters.names.${name}`)).join(t("filters.separator")),
          })}
        />
      )}
      <details open={isNarrowed(wish)}>
        <summary className="link inline-block py-2.5">{t("filters.title")}</summary>
        <form
          action={peopleAddress(incidentId)}
          aria-label={t("filters.form")}
          className="grid items-end gap-x-8 gap-y-5 border-line border-l-4 py-2 pl-4 tablet:grid-cols-2"
        >
          {select(
            "side",
            Object.values(Side).map((value) => ({ value, label: t(`sides.${value}`) })),
          )}
          {select("disclosure", callApart(exposure, disclosures))}
          {select(
            "item",
            items.map((value) => ({ value, label: itemNames[value] ?? value })),
          )}
          {select(
            "access",
            Object.values(Access).map((value) => ({ value, label: incidents(`access.${value}`) })),
          )}
          <div className="flex flex-wrap items-center gap-4 tablet:col-span-2">
            <Button type="submit" kind="outlined">
              {t("filters.apply")}
            </Button>
            {isNarrowed(wish) && (
              <Link href={peopleAddress(incidentId)} prefetch={false} className="link py-2.5">
                {t("all")}
              </Link>
            )}
          </div>
        </form>
      </details>
    </div>
  );
}
