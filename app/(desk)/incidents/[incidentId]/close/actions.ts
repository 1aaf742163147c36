"use server";

import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { listStepStates } from "@/lib/guide/closing-states";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { askClosing } from "@/lib/incidents/ask-closing";
import { closeIncident } from "@/lib/incidents/close-incident";
import { askClosingForm, closeForm, decideClosingForm, reopenForm } from "@/lib/incidents/closing-schema";
import { decideClosing } from "@/lib/incidents/decide-closing";
import { reopenIncident } from "@/lib/incidents/reopen-incident";
import { carryOn } from "./carry-on";

export async function close(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(closeForm, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;
  return carryOn(form, { incidentId, done: "closed" }, async () => {
    const steps = await listStepStates(actor, incidentId, await getLocale());
    return closeIncident(actor, { ...parsed.input, steps }, parsed.submission);
  });
}

export async function ask(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("closing");
  const labels = { reason: t("close.reason") };
  const parsed = await parseForm(askClosingForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return carryOn(form, { incidentId, done: "asked" }, async () => {
    const steps = await listStepStates(actor, incidentId, await getLocale());
    return askClosing(actor, { ...parsed.input, steps }, parsed.submission);
  });
}

export async function reopen(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("closing");
  const labels = { reason: t("close.reopenReason") };
  const parsed = await parseForm(reopenForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return carryOn(form, { incidentId, done: "reopened" }, () =>
    reopenIncident(actor, parsed.input, parsed.submission),
  );
}

export async function decide(
  incidentId: string,
  approvalId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(decideClosingForm, form, { bound: { approvalId } });
  if (!parsed.ok) return parsed.state;
  return carryOn(form, { incidentId, done: "decided" }, async () => {
    const steps = await listStepStates(actor, incidentId, await getLocale());
    return decideClosing(actor, { ...parsed.input, steps }, parsed.submission);
  });
}
