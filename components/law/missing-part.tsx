import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { LawView } from "@/lib/findings/law-queries";
import { ASKED_AT_ONCE, type MissingFact } from "@/lib/findings/law-view";
import type { FormAction } from "@/lib/form-state";
import { dayInJapan, formatNear } from "@/lib/i18n/format";
import type { InputFact } from "@/lib/law/fact-inputs";
import { effectWords } from "./change-words";
import { FactForm } from "./fact-form";
import { LawCite } from "./law-cite";
import type { LawSay } from "./law-say";

type Props = {
  view: LawView;
  say: LawSay;
  action: (fact: InputFact) => FormAction;
  makeRequestId: () => string;
  factHref: (fact: InputFact) => string;
};

/** What is not known and could change the conclusion, as questions; the most telling first, the rest folded. */
export function MissingPart({ view, say, action, makeRequestId, factHref }: Props) {
  const { t } = say;
  const { missing, canRun, now } = view;
  const [asked, rest] = [missing.slice(0, ASKED_AT_ONCE), missing.slice(ASKED_AT_ONCE)];
  const isNone = missing.length === 0;
  return (
    <Section
      title={isNone ? t("missing.none") : t("missing.title", { count: missing.length })}
      lead={isNone ? t("missing.noneWhy") : t("missing.lead")}
      id="missing"
    >
      <ol>
        {asked.map((one, at) => (
          <li key={one.fact} className="flex gap-4 border-b border-rule py-5">
            <Place at={at + 1} />
            <div className="flex min-w-0 flex-1 flex-col gap-3">
              <div>
                <h3 className="type-sub">{say.fact.question(one.fact)}</h3>
                <p className="type-note text-ink2">{whoWords(one, view, say)}</p>
              </div>
              {canRun && (
                <FactForm
                  fact={one.fact}
                  version={one.version}
                  now={isSaid(view, one.fact) ? "unknown" : undefined}
                  action={action(one.fact)}
                  requestId={makeRequestId()}
                  say={say}
                  today={dayInJapan(now)}
                />
              )}
              <Effects one={one} say={say} />
            </div>
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary className="link type-note inline-block py-2.5">
            {t("missing.rest", { count: rest.length })}
          </summary>
          <ul className="flex flex-col gap-1">
            {rest.map(({ fact }) => (
              <li key={fact}>
                {canRun ? (
                  <Link href={factHref(fact)} prefetch={false} className="link inline-block py-1">
                    {say.fact.question(fact)}
                  </Link>
                ) : (
                  say.fact.question(fact)
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Place({ at }: { at: number }) {
  return (
    <span
      aria-hidden="true"
      className="mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full border border-ink font-bold"
    >
      {at}
    </span>
  );
}

/** What the answers would change, and the text for which it is asked. */
function Effects({ one, say }: { one: MissingFact; say: LawSay }) {
  const { t, locale } = say;
  const words = effectWords(one.fact, one.effects, say);
  const general = one.changes === "later" ? t("effects.later") : t("effects.detail");
  return (
    <p className="type-note">
      <strong className="mr-3">{t("missing.changes")}</strong>
      {words.length > 0 ? words.join(locale === "ja" ? "" : " ") : general}
      {one.askedBy && (
        <span className="ml-3">
          <LawCite cite={one.askedBy.cites[0]} rule={one.askedBy.rule} locale={locale} />
        </span>
      )}
    </p>
  );
}

function whoWords({ findingOut }: MissingFact, { names, now }: LawView, { t, locale }: LawSay): string {
  const who = findingOut && names.get(findingOut.byId);
  if (!who) return t("missing.nobody");
  return findingOut.until
    ? t("missing.by", { who, time: formatNear(findingOut.until, locale, { now }) })
    : t("missing.byNoTime", { who });
}

/** Somebody said that nobody knows it yet: that is an answer too. */
const isSaid = ({ loaded }: LawView, fact: string) => loaded.settled.get(fact)?.value.answer === "unknown";
