"use server";

import { currentActor } from "@/lib/auth/session";
import { askClosing } from "@/lib/closing/ask-closing";
import { askWithdrawing } from "@/lib/closing/ask-withdrawing";
import { closeIncident } from "@/lib/closing/close-incident";
import { reopenIncident } from "@/lib/closing/reopen-incident";
import { closeForm } from "@/lib/closing/schema";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { listStepStates } from "@/lib/guide/closing-states";
import { getLocale } from "@/lib/i18n/get-locale";
import { leadOn } from "../lead-on";
import { withReason } from "./with-reason";

export async function close(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(closeForm, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;
  return leadOn(form, { incidentId, place: "close", done: "closed" }, async () => {
    const steps = await listStepStates(actor, incidentId, await getLocale());
    return closeIncident(actor, { ...parsed.input, steps }, parsed.submission);
  });
}

export async function ask(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const way = { incidentId, label: "close.reason", done: "asked" } as const;
  return withReason(form, way, async (actor, input, submission) => {
    const steps = await listStepStates(actor, incidentId, await getLocale());
    return askClosing(actor, { ...input, steps }, submission);
  });
}

export async function withdraw(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const way = { incidentId, label: "close.withdrawal.reason", done: "withdrawal-asked" } as const;
  return withReason(form, way, askWithdrawing);
}

export async function reopen(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return withReason(form, { incidentId, label: "close.reopenReason", done: "reopened" }, reopenIncident);
}
