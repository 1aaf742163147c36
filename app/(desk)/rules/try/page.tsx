import { randomUUID } from "node:crypto";
import { TrialFields } from "@/components/law/trial-fields";
import { TrialHead } from "@/components/law/trial-head";
import { SHOWN } from "@/components/law/trial-missing";
import { TrialResult } from "@/components/law/trial-result";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireActor } from "@/lib/auth/session";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { awarenessAt } from "@/lib/law/awareness";
import { evaluate, missingOf } from "@/lib/law/evaluate";
import { queryOfFacts } from "@/lib/law/trial-query";
import { dayInJapan } from "@/lib/time/calendar-day";
import { tryFacts } from "./actions";
import { sayProblem } from "./problem-sentences";
import { readTrial } from "./read-trial";

export async function generateMetadata() {
  return { title: (await getTranslator("rules"))("try.title") };
}

/** Facts that somebody chooses, and what the rules make of them; the address holds both, and nothing is stored. */
export default async function TryPage({ searchParams }: PageProps<"/rules/try">) {
  await requireActor();
  const [search, t, locale] = await Promise.all([searchParams, getTranslator("rules"), getLocale()]);
  const now = new Date();
  const { facts, problems, example } = readTrial(search, now);
  const query = queryOfFacts(facts);
  const awareAt = awarenessAt(facts);
  const isAsked = query !== "" && problems.length === 0;
  const law = isAsked ? evaluate(facts, dayInJapan(awareAt ?? now)) : null;
  const missing = law ? missingOf(law) : [];

  return (
    <div className="flex max-w-200 flex-col gap-10">
      <TrialHead
        locale={locale}
        example={example}
        problems={problems.map((problem) => sayProblem(locale, problem))}
        isEmpty={query === ""}
      />
      {law && <TrialResult law={law} missing={missing} locale={locale} isDated={awareAt !== undefined} />}
      <section aria-labelledby="facts">
        <h2 id="facts" className="type-section mb-3">
          {t(law ? "try.facts" : "try.form")}
        </h2>
        <ActionForm key={query} action={tryFacts} requestId={randomUUID()} className="flex flex-col">
          <TrialFields
            facts={facts}
            locale={locale}
            asked={missing.slice(0, SHOWN).map(({ fact }) => fact)}
          />
          <div className="border-t border-line pt-5">
            <SubmitButton>{t("try.submit")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </div>
  );
}
