"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { revealDifference, revealDifferenceInput } from "@/lib/reconciliation/reveal-difference";
import { lookRefused } from "../look-refused";
import { reconcilePage } from "./reconcile-with";

/** Leads back to the difference; `query` is what the page showed, with the form that was open. */
export async function reveal(
  which: { incidentId: string; differenceId: string },
  query: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("people");
  const labels = { reason: t("reveal.reason"), words: t("reveal.words") };
  const parsed = await parseForm(revealDifferenceInput, form, { bound: which, labels });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const { incidentId } = parsed.input;
    const result = await revealDifference(actor, parsed.input, parsed.submission);
    if (!result.ok) return lookRefused(form, actor, { incidentId, code: result.code });
    revalidatePath(reconcilePage(incidentId));
    redirect(`${reconcilePage(incidentId)}?${new URLSearchParams(query)}#d${result.value.number}`);
  });
}
