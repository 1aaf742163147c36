import { PeopleFilters } from "@/components/people/people-filters";
import { PeoplePages } from "@/components/people/people-pages";
import { PeopleTable } from "@/components/people/people-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import type { Actor } from "@/lib/auth/actor";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { listDisclosureNames } from "@/lib/people/disclosure-names";
import {
  isNarrowed,
  type PeopleFilterName,
  type PeopleWish,
  peopleAddress,
} from "@/lib/people/people-filter";
import type { PeoplePage } from "@/lib/people/queries";

type Props = {
  actor: Actor;
  incidentId: string;
  wish: PeopleWish;
  unread: readonly PeopleFilterName[];
  page: PeoplePage;
  canRun: boolean;
};

/** Fifty people with the conditions that narrow them; where there is nobody, what to do next. */
export async function ListedPeople({ actor, incidentId, wish, unread, page, canRun }: Props) {
  const [t, locale, disclosures] = await Promise.all([
    getTranslator("people"),
    getLocale(),
    listDisclosureNames(actor, incidentId),
  ]);
  const { rows, count, counts } = page;
  if (rows.length === 0 && !isNarrowed(wish))
    return (
      <Empty
        title={t("empty")}
        way={
          canRun && (
            <ButtonLink href={`/incidents/${incidentId}/people/import`} kind="filled">
              {t("ways.import")}
            </ButtonLink>
          )
        }
      >
        {t("emptyHelp")}
      </Empty>
    );
  const items = counts.byItem.map(({ item }) => item);
  return (
    <div className="flex flex-col gap-4">
      <PeopleFilters {...{ incidentId, wish, unread, disclosures, items, locale }} />
      {rows.length > 0 ? (
        <PeopleTable
          incidentId={incidentId}
          rows={rows}
          caption={count === null ? t("listed") : t("found", { count })}
          isCaptionShown={count !== null}
        />
      ) : (
        <Empty
          title={t("nothing")}
          way={<ButtonLink href={peopleAddress(incidentId)}>{t("all")}</ButtonLink>}
        >
          {t("nothingHelp")}
        </Empty>
      )}
      <PeoplePages {...{ incidentId, wish, page, t }} />
    </div>
  );
}
