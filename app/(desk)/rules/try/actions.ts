"use server";

import { forbidden, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getLocale } from "@/lib/i18n/get-locale";
import { queryOfFacts } from "@/lib/law/trial-query";
import { dayInJapan } from "@/lib/time/calendar-day";
import { sayProblem } from "./problem-sentences";
import { readTrialForm, trialInput } from "./read-trial-form";

/** Nothing is stored: the answers become the address of the result. */
export async function tryFacts(_previous: FormState, form: FormData): Promise<FormState> {
  if (!(await currentActor())) return signedOut(form);
  const parsed = await parseForm(trialInput, form);
  if (!parsed.ok) return parsed.state;
  const now = new Date();
  const read = readTrialForm(parsed.input, now, dayInJapan(now));
  if (read.ok) redirect(`/rules/try?${queryOfFacts(read.facts)}`);
  if (read.problems.some(({ code }) => code === "no-such-value")) forbidden();
  const locale = await getLocale();
  return invalid(
    form,
    Object.fromEntries(
      read.problems.toReversed().map((problem) => [problem.field, sayProblem(locale, problem)]),
    ),
  );
}
