import { DataTable } from "@/components/ui/data-table";
import { State, type StateKind } from "@/components/ui/state";
import { type CalendarDay, formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import type { Rule } from "@/lib/law/rule";

type Row = {
  readonly key: string;
  readonly change: string;
  readonly period: string;
  readonly state: { readonly kind: StateKind; readonly word: string };
};

type Props = {
  rule: Rule;
  locale: Locale;
  /** Japan's day: which version is in use. */
  today: CalendarDay;
};

/** Since when the rule has been as it is, what was before, and what is law but not in force. */
export function RuleVersions({ rule, locale, today }: Props) {
  const t = translatorFor(locale, "rules");
  return (
    <DataTable
      caption={t("versions.title")}
      rows={[...previewRow(rule, locale, t), ...versionRows(rule, locale, today, t)]}
      keyOf={(row) => row.key}
      headed="change"
      columns={[
        { key: "change", title: t("versions.change"), cell: (row: Row) => row.change },
        { key: "period", title: t("versions.period"), cell: (row: Row) => row.period },
        {
          key: "state",
          title: t("versions.state"),
          cell: ({ state }: Row) => <State kind={state.kind}>{state.word}</State>,
        },
      ]}
    />
  );
}

/** The newest first. */
function versionRows(rule: Rule, locale: Locale, today: CalendarDay, t: Translator<"rules">): Row[] {
  const day = (on: CalendarDay) => formatDay(on, locale);
  const hasOne = rule.versions.length === 1;
  return rule.versions.toReversed().map(({ from, until }) => ({
    key: from,
    change: hasOne ? t("versions.first") : changed(rule, from, t),
    period: until
      ? t("versions.between", { from: day(from), until: day(until) })
      : t("versions.since", { from: day(from) }),
    state: stateOf(from, until, today, t),
  }));
}

function previewRow({ id, preview }: Rule, locale: Locale, t: Translator<"rules">): Row[] {
  if (!preview) return [];
  const promulgated = formatDay(preview.promulgatedOn, locale);
  const words = changed({ id }, "preview", t);
  return [
    {
      key: "preview",
      change: [words, t("versions.previewChange", { promulgated })].join(locale === "ja" ? "。" : ". "),
      period: t("versions.until", { until: formatDay(preview.inForceBy, locale) }),
      state: { kind: "unknown", word: t("versions.preview") },
    },
  ];
}

/** A test holds that every version of a rule with several has its words. */
function changed({ id }: Pick<Rule, "id">, version: string, t: Translator<"rules">): string {
  return (t as unknown as (key: string) => string)(`changed.${id}.${version}`);
}

function stateOf(
  from: CalendarDay,
  until: CalendarDay | undefined,
  today: CalendarDay,
  t: Translator<"rules">,
): Row["state"] {
  if (from > today) return { kind: "unknown", word: t("versions.coming") };
  if (until !== undefined && until < today) return { kind: "not", word: t("versions.earlier") };
  return { kind: "hit", word: t("versions.current") };
}
