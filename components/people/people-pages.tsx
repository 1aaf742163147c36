import { ButtonLink } from "@/components/ui/button-link";
import type { Translator } from "@/lib/i18n/translator";
import { type PeopleWish, peopleAddress } from "@/lib/people/people-filter";

type Props = {
  incidentId: string;
  wish: PeopleWish;
  page: { readonly next: string | null; readonly previous: string | null };
  t: Translator<"people">;
};

/** The way to the fifty before these and the fifty after. */
export function PeoplePages({ incidentId, wish, page: { next, previous }, t }: Props) {
  if (!next && !previous) return null;
  const { after: _after, before: _before, ...filter } = wish;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap gap-3">
      {previous && (
        <ButtonLink href={peopleAddress(incidentId, { ...filter, before: previous })}>
          {t("previous")}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={peopleAddress(incidentId, { ...filter, after: next })}>{t("next")}</ButtonLink>
      )}
    </nav>
  );
}
