import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import type { LawView } from "@/lib/findings/law-queries";
import { translatorFor } from "@/lib/i18n/translator";
import { REGIMES, type RegimeAnswer } from "@/lib/law/regimes";
import { RULES } from "@/lib/law/registry";
import type { Finding, Rule } from "@/lib/law/rule";
import { ChangedMark } from "./changed-mark";
import { LawCite } from "./law-cite";
import type { LawSay } from "./law-say";
import { STATUS_ORDER, STATUS_SHAPES } from "./status-shapes";

type Props = { view: LawView; say: LawSay };

/** The cases of each Act one by one, the one that applies first; what else was looked at folds behind them. */
export function CasesPart({ view, say }: Props) {
  const { t, locale } = say;
  const { law } = view.loaded;
  if (!law) return null;
  const [main, ...others] = law.regimes.filter(
    ({ regime, decision }, at) => at === 0 || regime !== "my-number" || decision !== "not_required",
  );
  if (!main) return null;
  const regimeWords = translatorFor(locale, "law");
  return (
    <Section title={t("cases.title", { count: REGIMES[main.regime].categories.length })}>
      <CaseTable regime={main} {...{ view, say }} />
      {others.map((regime) => (
        <div key={regime.regime} className="pt-6">
          <h3 className="type-sub">
            {t("cases.of", {
              regime: regimeWords(`regime.${regime.regime}`),
              count: REGIMES[regime.regime].categories.length,
            })}
          </h3>
          <CaseTable regime={regime} {...{ view, say }} />
        </div>
      ))}
      <OtherActs view={view} say={say} />
    </Section>
  );
}

function CaseTable({ regime, view, say }: Props & { regime: RegimeAnswer }) {
  const { t, locale } = say;
  const findings = REGIMES[regime.regime].categories
    .flatMap((rule) => view.loaded.law?.findings[rule] ?? [])
    .toSorted((one, other) => STATUS_ORDER.indexOf(one.status) - STATUS_ORDER.indexOf(other.status));
  return (
    <DataTable
      caption={t("cases.title", { count: findings.length })}
      headed="case"
      rows={findings}
      keyOf={({ rule }) => rule}
      columns={[
        {
          key: "state",
          title: t("cases.state"),
          cell: ({ status }) => <State kind={STATUS_SHAPES[status]}>{t(`status.${status}`)}</State>,
        },
        {
          key: "case",
          title: t("cases.case"),
          cell: ({ rule }) => (
            <span className="font-bold">
              {say.rule.title(rule)}
              {view.changed.cases.some((change) => change.rule === rule) && (
                <ChangedMark>{t("changed")}</ChangedMark>
              )}
            </span>
          ),
        },
        {
          key: "facts",
          title: t("cases.facts"),
          cell: (finding) => (
            <span className="type-note">
              <span className="block">{say.because(finding)}</span>
              <span className="block text-ink2">{originOf(finding, view, say)}</span>
            </span>
          ),
        },
        {
          key: "cites",
          title: t("cases.cites"),
          cell: ({ cites, rule }) =>
            cites.map((cite) => (
              <span key={`${cite.source} ${cite.pinpoint}`} className="block">
                <LawCite cite={cite} rule={rule} locale={locale} />
              </span>
            )),
        },
      ]}
    />
  );
}

/** The latest entry among the facts that the rule reads itself. */
function originOf({ rule }: Finding, { loaded }: LawView, say: LawSay): string {
  const entries = (RULES[rule] as Rule).reads.flatMap((name) => loaded.settled.get(name)?.entry ?? []);
  const latest = entries.toSorted((one, other) => Number(other.recordedAt) - Number(one.recordedAt))[0];
  return latest ? say.origin(latest) : "";
}

/** Every other regime that was looked at and does not apply, each with its reason. */
function OtherActs({ view, say }: Props) {
  const { t } = say;
  const { law } = view.loaded;
  const rules = [
    ...new Set(law?.duties.filter(({ decision }) => decision === "not_required").map(({ rule }) => rule)),
  ];
  const findings = rules.flatMap((rule) => law?.findings[rule] ?? []);
  if (findings.length === 0) return null;
  const names = [...new Set(findings.map(({ rule }) => say.rule.act(rule)))].join(t("separator"));
  return (
    <div className="pt-3">
      <p className="type-note text-ink2">{t("cases.others", { names })}</p>
      <details>
        <summary className="link type-note inline-block py-2.5">{t("cases.openOthers")}</summary>
        <ul className="type-note flex flex-col gap-1.5">
          {findings.map((finding) => (
            <li key={finding.rule}>
              <Link href={`/rules/${finding.rule}`} prefetch={false} className="link">
                {say.rule.title(finding.rule)}
              </Link>{" "}
              {say.because(finding)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
