import { PairList } from "@/components/organisation/pair-list";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { formatDay, formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { type ClockId, clockEntry, type WorkedExample } from "@/lib/law/clock-entries";
import type { DutyId } from "@/lib/law/duties";
import { rowsOfClock } from "./case-rows";
import { clockWords } from "./clock-words";
import { dutyTitle } from "./duty-words";
import { EntryHead } from "./entry-head";
import { RuleCases } from "./rule-cases";
import { RuleQuotes, RuleSources } from "./rule-sources";
import { shortOf } from "./rule-words";

type Props = { id: ClockId; locale: Locale; now: Date; page: number };

/** How time is counted, with examples that were counted at this moment. */
export function ClockPage({ id, locale, now, page }: Props) {
  const t = translatorFor(locale, "rules");
  const { cites, duties, examples } = clockEntry(id);
  const cases = rowsOfClock(id, locale, now);
  const names = [...new Set(duties.map((duty: DutyId) => dutyTitle(locale, duty)))];
  return (
    <article className="flex flex-col gap-10">
      <div className="flex flex-col gap-6">
        <EntryHead id={id} locale={locale} />
        <p>{t(`clocks.${shortOf(id)}.text`)}</p>
        <PairList
          label={t("parts.caption")}
          pairs={[
            { key: "duties", term: t("parts.duties"), detail: names.join(t("separator")) },
            { key: "sources", term: t("parts.sources"), detail: <RuleSources {...{ cites, locale }} /> },
            ...(cites.some(({ quote }) => quote)
              ? [{ key: "quotes", term: t("parts.quotes"), detail: <RuleQuotes {...{ cites, locale }} /> }]
              : []),
          ]}
        />
      </div>
      {examples.length > 0 && <Examples examples={examples} locale={locale} />}
      {cases.length > 0 && <RuleCases rows={cases} locale={locale} page={page} href={`/rules/${id}`} />}
    </article>
  );
}

function Examples({ examples, locale }: { examples: readonly WorkedExample[]; locale: Locale }) {
  const t = translatorFor(locale, "rules");
  const words = clockWords(locale);
  const isBand = examples.some(({ clock }) => clock.kind === "band");
  const hasReasons = examples.some(({ clock }) => clock.kind === "last-day");
  return (
    <Section title={t("clocks.examples")} level="sub">
      <DataTable
        caption={t("clocks.examples")}
        rows={examples}
        keyOf={({ knownOn, clock }) => `${knownOn} ${words.due(clock)}`}
        headed="known"
        columns={[
          { key: "known", title: t("clocks.known"), cell: (row) => <Day>{knownOf(row, locale)}</Day> },
          {
            key: "due",
            title: t(isBand ? "clocks.target" : "clocks.due"),
            cell: ({ clock }) => <Day>{words.due(clock)}</Day>,
          },
          ...(hasReasons
            ? [
                {
                  key: "why",
                  title: t("clocks.why"),
                  cell: ({ clock }: WorkedExample) => (
                    <ul>
                      {words.why(clock).map((reason) => (
                        <li key={reason}>{reason}</li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** Hours run from a time, days from a day. */
function knownOf({ knownOn, clock }: WorkedExample, locale: Locale): string {
  if (clock.kind !== "hours") return formatDay(knownOn, locale);
  return formatInstant(new Date(clock.at.getTime() - clock.hours * 3_600_000), locale);
}

/** A date is not broken where there is room for it. */
const Day = ({ children }: { children: string }) => (
  <span className="tablet:whitespace-nowrap">{children}</span>
);
