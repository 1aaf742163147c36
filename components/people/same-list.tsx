import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { MatchView } from "@/lib/identity/queries";
import { SamePair } from "./same-pair";

type Props = {
  rows: readonly MatchView[];
  next: string | null;
  /** Whether the list begins here. */
  isFirst: boolean;
  count: number;
  t: Translator<"identity">;
  locale: Locale;
  isDecided: boolean;
  here: string;
  canRun: boolean;
  wasSearched: boolean;
  lookAt: (personId: string, matchId: string) => string;
  decide: (matchId: string) => FormAction;
  undo: (matchId: string) => FormAction;
  makeRequestId: () => string;
};

/** Twenty-five pairs, and the way on. */
export function SameList({ rows, next, isFirst, count, wasSearched, isDecided, here, ...pair }: Props) {
  const { t } = pair;
  const decided = isDecided ? "decided=1&" : "";
  return (
    <Section
      title={isDecided ? t("page.decided") : t("page.open")}
      aside={count > 0 ? t("page.count", { count }) : undefined}
    >
      {rows.length === 0 && emptyOf(t, { isDecided, wasSearched })}
      <ul>
        {rows.map((match) => (
          <SamePair key={match.id} match={match} here={here} {...pair} />
        ))}
      </ul>
      {(next || !isFirst) && (
        <nav aria-label={t("page.title")} className="mt-6 flex flex-wrap gap-3">
          {next && <ButtonLink href={`${here}?${decided}after=${next}`}>{t("page.more")}</ButtonLink>}
          {!isFirst && (
            <ButtonLink href={isDecided ? `${here}?decided=1` : here}>{t("page.first")}</ButtonLink>
          )}
        </nav>
      )}
    </Section>
  );
}

function emptyOf(
  t: Translator<"identity">,
  { isDecided, wasSearched }: { isDecided: boolean; wasSearched: boolean },
) {
  if (isDecided) return <Empty title={t("page.noDecided")}>{t("page.noDecidedHelp")}</Empty>;
  return wasSearched ? (
    <Empty title={t("page.nothing")}>{t("page.nothingHelp")}</Empty>
  ) : (
    <Empty title={t("page.never")}>{t("page.neverHelp")}</Empty>
  );
}
