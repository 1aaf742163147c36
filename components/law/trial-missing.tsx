import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Missing } from "@/lib/law/missing";
import { factWords } from "./fact-words";

/** So many questions are asked at once. */
export const SHOWN = 5;

/** What is not known and could change the outcome, the most telling first, each with a way to its field. */
export function TrialMissing({ missing, locale }: { missing: readonly Missing[]; locale: Locale }) {
  const t = translatorFor(locale, "rules");
  const say = translatorFor(locale, "law");
  const words = factWords(locale);
  const line = ({ fact, changes }: Missing) => (
    <li
      key={fact}
      className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3"
    >
      <div className="min-w-0">
        <p>{words.question(fact)}</p>
        <p className="type-note text-ink2">{say(`changes.${changes}`)}</p>
      </div>
      <a
        href={`#fact-${fact}`}
        aria-label={t("try.answerWhat", { question: words.question(fact) })}
        className="link py-1"
      >
        {t("try.answer")}
      </a>
    </li>
  );
  return (
    <Section title={t("try.missing")} level="sub" lead={missing.length > 0 && t("try.missingLead")}>
      {missing.length === 0 && <p className="pt-3">{t("try.noMissing")}</p>}
      <ol>{missing.slice(0, SHOWN).map((one) => line(one))}</ol>
      {missing.length > SHOWN && (
        <details>
          <summary className="link inline-block py-3">
            {t("try.moreMissing", { count: missing.length - SHOWN })}
          </summary>
          <ol start={SHOWN + 1}>{missing.slice(SHOWN).map((one) => line(one))}</ol>
        </details>
      )}
      {missing.length > 0 && <p className="type-note pt-3 text-ink2">{t("try.lower")}</p>}
    </Section>
  );
}
