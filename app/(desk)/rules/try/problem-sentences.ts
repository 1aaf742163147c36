import { factWords } from "@/components/law/fact-words";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { FIRST_DAY } from "@/lib/law/trial-times";
import type { TrialProblem } from "./read-trial";
import type { FieldProblem } from "./read-trial-form";

/** What is wrong and what to do, for an address or for a field. */
export function sayProblem(locale: Locale, problem: TrialProblem | FieldProblem): string {
  const t = translatorFor(locale, "rules");
  if ("field" in problem && !isOfTime(problem.code)) return t(`problems.${problem.code}`);
  if (problem.code === "no-such-fact") return t("try.problem.no-such-fact");
  const { code } = problem;
  const fact = factWords(locale).name(problem.fact);
  if (code === "before-the-law") {
    const day = problem.on ? formatDay(problem.on, locale) : "";
    return t("try.problem.before-the-law", { fact, day, since: formatDay(FIRST_DAY, locale) });
  }
  if (code === "in-the-future" || code === "timeline") return t(`try.problem.${code}`, { fact });
  return t("try.problem.no-such-value", { fact });
}

const isOfTime = (code: FieldProblem["code"]): code is "in-the-future" | "before-the-law" =>
  code === "in-the-future" || code === "before-the-law";
