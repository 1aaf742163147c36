"use server";

import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { foldLookUp, lookUpInput } from "@/lib/people/look-up";
import { sealLookUp } from "@/lib/people/look-up-token";

/** Leads to the page that answers; what was typed goes along sealed. */
export async function lookUp(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("people");
  const labels = { by: t("lookUp.byWhat"), value: t("lookUp.value") };
  const parsed = await parseForm(lookUpInput, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  const { by, value } = parsed.input;
  if (!foldLookUp({ by, value })) return invalid(form, { value: t(`lookUp.unreadable.${by}`) });

  return carryOut(form, async () => {
    const token = await sealLookUp(actor, incidentId, { by, value });
    if (token === null) notFound();
    redirect(`/incidents/${incidentId}/people?find=${token}`);
  });
}
