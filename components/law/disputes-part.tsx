import Link from "next/link";
import { factValue } from "@/components/incidents/fact-words";
import { Section } from "@/components/ui/section";
import { StateShape } from "@/components/ui/state";
import type { Changes } from "@/lib/findings/compare";
import type { LawView } from "@/lib/findings/law-queries";
import { translatorFor } from "@/lib/i18n/translator";
import { type InputFact, isInputFact } from "@/lib/law/fact-inputs";
import { changeWords } from "./change-words";
import type { LawSay } from "./law-say";

type Props = { view: LawView; say: LawSay; factHref: (fact: InputFact) => string };

/** What cannot all be true: sources that say different things, and facts that exclude each other. */
export function DisputesPart({ view, say, factHref }: Props) {
  const { t, locale } = say;
  const { loaded, disputes, canRun, canDecide } = view;
  const law = translatorFor(locale, "law");
  const tell = { t: translatorFor(locale, "facts"), locale };
  const contradictions = loaded.law?.contradictions ?? [];
  if (disputes.length === 0 && contradictions.length === 0) return null;
  const wouldBe = (changes: Changes) => {
    const what = changeWords(changes, say).slice(0, 2);
    return what.length > 0 ? t("disputes.would", { what: what.join(t("separator")) }) : t("disputes.same");
  };
  const way = (fact: InputFact, words: string) =>
    canRun && (
      <Link href={factHref(fact)} prefetch={false} className="link type-note mr-4 inline-block py-1">
        {words}
      </Link>
    );
  return (
    <Section title={t("disputes.title")} lead={t("disputes.lead")} id="disputes">
      <ul>
        {disputes.map(({ name, voices }) => (
          <li key={name} className="flex gap-3 border-b border-rule py-4">
            <StateShape kind="unknown" className="mt-1" />
            <div>
              <h3 className="font-bold">{say.fact.name(name)}</h3>
              <ul className="type-note">
                {voices.map(({ entry, changes }) => (
                  <li key={entry.id} className="py-1">
                    {t("disputes.says", { origin: say.origin(entry), value: factValue(tell, name, entry) })}
                    <span className="block text-ink2">{wouldBe(changes)}</span>
                  </li>
                ))}
              </ul>
              {canDecide
                ? way(name, t("disputes.decide"))
                : canRun && <p className="type-note text-ink2">{t("disputes.forLegal")}</p>}
            </div>
          </li>
        ))}
        {contradictions.map(({ key, facts }) => (
          <li key={key} className="flex gap-3 border-b border-rule py-4">
            <StateShape kind="unknown" className="mt-1" />
            <div>
              <p className="font-bold">{law(`contradictions.${key}`)}</p>
              {facts.map((fact) =>
                isInputFact(fact) ? (
                  <span key={fact}>{way(fact, t("disputes.correct", { fact: say.fact.name(fact) }))}</span>
                ) : null,
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
