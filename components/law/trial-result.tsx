import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Evaluation } from "@/lib/law/evaluate";
import { numbersOf } from "@/lib/law/explain";
import type { Missing } from "@/lib/law/missing";
import { type Decision, REGIMES } from "@/lib/law/regimes";
import { RULES } from "@/lib/law/registry";
import type { Rule } from "@/lib/law/rule";
import { clockWords } from "./clock-words";
import { dutyTitle } from "./duty-words";
import { EntryLinks } from "./rule-parts";
import { ruleWords } from "./rule-words";
import { TrialDuties } from "./trial-duties";
import { TrialMissing } from "./trial-missing";
import { TrialReasons } from "./trial-reasons";

type Props = {
  law: Evaluation;
  missing: readonly Missing[];
  locale: Locale;
  /** Whether somebody said when it was known; else the rules of today answer. */
  isDated: boolean;
};

/** What the rules make of the facts: conclusion, contradictions, duties, reasons, what could change it. */
export function TrialResult({ law, missing, locale, isDated }: Props) {
  return (
    <div className="flex flex-col gap-10">
      <Conclusion law={law} locale={locale} isDated={isDated} />
      <Contradictions law={law} locale={locale} />
      <TrialDuties law={law} locale={locale} isDated={isDated} />
      <TrialMissing missing={missing} locale={locale} />
      <TrialReasons law={law} locale={locale} />
      <Previews law={law} locale={locale} />
    </div>
  );
}

function Conclusion({ law, locale, isDated }: Omit<Props, "missing">) {
  const t = translatorFor(locale, "rules");
  const words = ruleWords(locale);
  const { earliest, on } = law;
  const decision = strictest(law.regimes.map((regime) => regime.decision));
  const both = decision === "required" && law.regimes.some(({ notifyRequired }) => notifyRequired);
  const day = formatDay(on, locale);
  return (
    <section
      aria-labelledby="conclusion"
      className="tint rounded-12 px-6 py-5 max-tablet:-mx-4 max-tablet:rounded-none"
    >
      <p className="type-note">{t("try.result")}</p>
      <h2 id="conclusion" className="type-act">
        {both ? t("try.conclusionBoth") : t(`try.conclusion.${decision}`)}
      </h2>
      <ul>
        {law.regimes.map(({ regime }) => {
          const finding = law.findings[REGIMES[regime].report];
          return (
            finding && (
              <li key={regime}>
                {translatorFor(locale, "law")(`regime.${regime}`)}:{" "}
                {words.because(finding, numbersOf(law.facts))}
              </li>
            )
          );
        })}
      </ul>
      {earliest && (
        <p className="mt-2 font-bold">
          {t("try.earliest", {
            duty: dutyTitle(locale, earliest.duty),
            clock: clockWords(locale).due(earliest.clock),
          })}
        </p>
      )}
      <p className="type-note mt-3">
        {isDated ? t("try.onDay", { day }) : t("try.today", { day })} {t("try.notFinal")}
      </p>
    </section>
  );
}

function strictest(decisions: readonly Decision[]): Decision {
  if (decisions.includes("required")) return "required";
  return decisions.includes("needs_review") ? "needs_review" : "not_required";
}

function Contradictions({ law, locale }: Pick<Props, "law" | "locale">) {
  const t = translatorFor(locale, "rules");
  const say = translatorFor(locale, "law");
  if (law.contradictions.length === 0) return null;
  return (
    <Notice kind="check" title={t("try.contradictions")}>
      <ul>
        {law.contradictions.map(({ key, facts }) => (
          <li key={key}>
            {say(`contradictions.${key}`)}{" "}
            <a href={`#fact-${facts[0]}`} className="link">
              {t("try.facts")}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-1">{t("try.contradictionsHelp")}</p>
    </Notice>
  );
}

/** What law that is not in force would say otherwise. */
function Previews({ law, locale }: Pick<Props, "law" | "locale">) {
  const t = translatorFor(locale, "rules");
  const words = ruleWords(locale);
  const others = law.previews.filter(({ rule, key }) => law.findings[rule]?.key !== key);
  return others.map((finding) => {
    const { preview }: Rule = RULES[finding.rule];
    return (
      preview && (
        <section key={finding.rule} className="unsure rounded-12 px-6 py-4">
          <h2 className="type-sub">{t("try.preview")}</h2>
          <p>{words.because(finding)}</p>
          <p className="type-note text-ink2">
            {t("try.previewWhen", {
              promulgated: formatDay(preview.promulgatedOn, locale),
              until: formatDay(preview.inForceBy, locale),
            })}
          </p>
          <EntryLinks ids={[finding.rule]} locale={locale} />
        </section>
      )
    );
  });
}
