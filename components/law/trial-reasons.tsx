import Link from "next/link";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Evaluation } from "@/lib/law/evaluate";
import { explain, numbersOf } from "@/lib/law/explain";
import { type ReasonOnce, reasonsOnce } from "@/lib/law/reasons-once";
import { REGIMES } from "@/lib/law/regimes";
import type { RuleId } from "@/lib/law/rule-ids";
import { factWords } from "./fact-words";
import { ruleWords } from "./rule-words";
import { STATUS_SHAPES } from "./status-shapes";

type Props = { law: Evaluation; locale: Locale };

/** Why each duty is as it is: rules, the rules below them, and the facts at the end, as a nested list. */
export function TrialReasons({ law, locale }: Props) {
  const t = translatorFor(locale, "rules");
  const reasons = reasonsOnce(rootsOf(law).flatMap((id) => explain(law, id) ?? []));
  return (
    <Section title={t("try.reasons")} level="sub" lead={t("try.reasonsLead")}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.rule} className="border-b border-rule py-3">
            <Branch reason={reason} law={law} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Report and notification always, since their "no" needs a reason too; of the rest what is due. */
function rootsOf({ regimes, duties }: Evaluation): readonly RuleId[] {
  const acts = regimes.flatMap(({ regime }) => [REGIMES[regime].report, REGIMES[regime].notify]);
  const rest = duties.filter(({ decision }) => decision === "required").map(({ rule }) => rule);
  return [...new Set([...acts, ...rest])];
}

type BranchProps = Props & { reason: ReasonOnce };

function Branch({ reason, law, locale }: BranchProps) {
  const t = translatorFor(locale, "rules");
  if (reason.because.length === 0) return <Leaf reason={reason} law={law} locale={locale} />;
  return (
    <details>
      <summary className="rounded-4">
        <Leaf reason={reason} law={law} locale={locale} isLink={false} />
      </summary>
      <ul className="mt-2 ml-2 border-l border-line pl-4">
        <li className="py-1">
          <Link href={`/rules/${reason.rule}`} prefetch={false} className="link type-note">
            {t("try.readRule")}
          </Link>
        </li>
        {reason.because.map((under) => (
          <li key={under.rule} className="py-1.5">
            <Branch reason={under} law={law} locale={locale} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Leaf({ reason, law, locale, isLink = true }: BranchProps & { isLink?: boolean }) {
  const t = translatorFor(locale, "rules");
  const words = ruleWords(locale);
  const facts = factWords(locale);
  const title = words.title(reason.rule);
  return (
    <div>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <State kind={STATUS_SHAPES[reason.status]}>
          {translatorFor(locale, "law")(`status.${reason.status}`)}
        </State>
        {isLink ? (
          <Link href={`/rules/${reason.rule}`} prefetch={false} className="link">
            {title}
          </Link>
        ) : (
          <span className="link">{title}</span>
        )}
      </span>
      <span className="block">{words.because(reason, numbersOf(law.facts))}</span>
      {reason.isAgain && <span className="type-note block text-ink2">{t("try.asAbove")}</span>}
      {reason.facts.length > 0 && (
        <span className="type-note block text-ink2">
          {reason.facts
            .map(({ name, value }) =>
              t("try.factIs", { fact: facts.name(name), value: facts.value(name, value) }),
            )
            .join(" / ")}
        </span>
      )}
    </div>
  );
}
