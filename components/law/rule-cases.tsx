import Link from "next/link";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import type { Locale } from "@/lib/i18n/locale";
import { type Translator, translatorFor } from "@/lib/i18n/translator";

/** An example with what came of it, as it is drawn. */
export type CaseRow = {
  readonly id: string;
  readonly title: string;
  /** The language of the title: the acceptance cases are written in Japanese. */
  readonly lang: "ja" | undefined;
  /** Which texts decide it, or that it is an example of ours. */
  readonly source: string;
  /** What the rule answers; absent where the example belongs to no rule. */
  readonly answer?: string;
  readonly isAsExpected: boolean;
  readonly expects: string;
  readonly came: string;
  /** Where it can be tried by hand; absent for a day to come. */
  readonly href: string | undefined;
};

type Props = {
  rows: readonly CaseRow[];
  locale: Locale;
  /** Which part of a long list; 1 is the first. */
  page: number;
  /** The address of the entry. */
  href: string;
};

/** So many are read at once. */
const SHOWN = 8;

/** The examples that touch an entry, worked out at this moment, each with a way to try it. */
export function RuleCases({ rows, locale, page, href }: Props) {
  const t = translatorFor(locale, "rules");
  const failed = rows.filter(({ isAsExpected }) => !isAsExpected).length;
  const count = rows.length;
  const verdict = failed > 0 ? t("cases.notAsExpected", { count, failed }) : t("cases.asExpected", { count });
  const here = Math.min(page, Math.max(1, Math.ceil(count / SHOWN)));
  const first = (here - 1) * SHOWN;
  const shown = rows.slice(first, first + SHOWN);
  const to = (other: number) => `${href}?cases=${other}#cases`;
  return (
    <Section id="cases" title={t("cases.title")} level="sub" aside={count > 0 && verdict}>
      {count === 0 && <p className="pt-3">{t("cases.none")}</p>}
      {count > 0 && <CaseTable rows={shown} t={t} />}
      {count > SHOWN && (
        <p className="type-note flex flex-wrap gap-x-6 gap-y-1 pt-3">
          {here > 1 && <PageLink href={to(here - 1)}>{t("cases.previous")}</PageLink>}
          {first + SHOWN < count && <PageLink href={to(here + 1)}>{t("cases.next")}</PageLink>}
          <span className="py-1 text-ink2">
            {t("cases.place", { count, from: first + 1, to: first + shown.length })}
          </span>
        </p>
      )}
    </Section>
  );
}

function PageLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="link py-1">
      {children}
    </Link>
  );
}

function CaseTable({ rows, t }: { rows: readonly CaseRow[]; t: Translator<"rules"> }) {
  const hasAnswers = rows.some(({ answer }) => answer !== undefined);
  const cell = (title: string, key: string, draw: (row: CaseRow) => ReactNode) => ({
    key,
    title,
    cell: draw,
  });
  return (
    <DataTable
      caption={t("cases.title")}
      rows={rows}
      keyOf={({ id }) => id}
      headed="situation"
      columns={[
        cell(t("cases.situation"), "situation", (row) => <Situation row={row} t={t} />),
        ...(hasAnswers ? [cell(t("cases.answer"), "answer", ({ answer }) => answer)] : []),
        cell(t("cases.result"), "result", (row) => <Result row={row} t={t} />),
      ]}
    />
  );
}

function Situation({ row: { title, lang, source, href }, t }: { row: CaseRow; t: Translator<"rules"> }) {
  return (
    <>
      <span lang={lang}>{title}</span>
      <span lang={lang} className="type-note block text-ink2">
        {source}
      </span>
      {href ? (
        <Link
          href={href}
          prefetch={false}
          aria-label={t("cases.tryThis", { title })}
          className="link type-note inline-block py-1"
        >
          {t("cases.tryIt")}
        </Link>
      ) : (
        <span className="type-note block text-ink2">{t("cases.late")}</span>
      )}
    </>
  );
}

function Result({ row: { isAsExpected, expects, came }, t }: { row: CaseRow; t: Translator<"rules"> }) {
  return (
    <>
      <State kind={isAsExpected ? "done" : "soon"}>
        {t(isAsExpected ? "cases.expected" : "cases.unexpected")}
      </State>
      <span className="type-note block text-ink2">
        {isAsExpected ? came : t("cases.expects", { outcome: expects })}
      </span>
      {!isAsExpected && (
        <span className="type-note block text-ink2">{t("cases.came", { outcome: came })}</span>
      )}
    </>
  );
}
