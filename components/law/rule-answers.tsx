import { State } from "@/components/ui/state";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Rule, Status } from "@/lib/law/rule";
import { ruleWords } from "./rule-words";
import { STATUS_SHAPES } from "./status-shapes";

const ORDER: readonly Status[] = ["applies", "does-not-apply", "open", "judgement"];

/** Everything that a rule can say, in sentences, by what it means. */
export function RuleAnswers({ rule, locale }: { rule: Rule; locale: Locale }) {
  const words = ruleWords(locale);
  const law = translatorFor(locale, "law");
  const answers = Object.values(rule.answers);
  return (
    <dl className="border-t border-line">
      {ORDER.map((status) => {
        const given = answers.filter((answer) => answer.status === status);
        return (
          given.length > 0 && (
            <div
              key={status}
              className="grid gap-x-6 gap-y-1 border-b border-rule py-3 tablet:grid-cols-[11rem_1fr]"
            >
              <dt>
                <State kind={STATUS_SHAPES[status]}>{law(`status.${status}`)}</State>
              </dt>
              <dd>
                <ul>
                  {given.map((answer) => (
                    <li key={answer.key}>{words.because(answer)}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
