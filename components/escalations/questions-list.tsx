import { Section } from "@/components/ui/section";
import type { QuestionView } from "@/lib/escalations/queries";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { questionOf, resultsOf } from "./question-words";

type Props = { questions: readonly QuestionView[]; now: Date };

/** What the supervisor will be asked, with what happens on a yes. */
export async function QuestionsList({ questions, now }: Props) {
  const [t, locale] = await Promise.all([getTranslator("escalations"), getLocale()]);
  const say = { t, locale, now };
  return (
    <Section title={t("questionsTitle")} aside={t("questionsCount", { count: questions.length })}>
      <ol>
        {questions.map((question) => (
          <li key={question.kind} className="border-b border-rule py-3">
            <p className="font-bold">{questionOf(question, say)}</p>
            {resultsOf(question, say).map((result) => (
              <p key={result} className="type-note text-ink2">
                {result}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
