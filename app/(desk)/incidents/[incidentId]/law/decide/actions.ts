"use server";

import { currentActor } from "@/lib/auth/session";
import { confirmFindings } from "@/lib/findings/confirm-findings";
import { confirmForm, withdrawForm } from "@/lib/findings/schema";
import { withdrawDetermination } from "@/lib/findings/withdraw-determination";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { leadBack } from "./lead-back";

const UNTYPED = { reason: null, voluntary: null, opposing: null, askedOfId: null };

export async function confirm(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(confirmForm, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;
  return leadBack(form, { incidentId, done: "confirmed" }, () =>
    confirmFindings(actor, { ...UNTYPED, ...parsed.input }, parsed.submission),
  );
}

export async function withdraw(
  incidentId: string,
  determinationId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(withdrawForm, form, { bound: { incidentId, determinationId } });
  if (!parsed.ok) return parsed.state;
  return leadBack(form, { incidentId, done: "withdrawn" }, () =>
    withdrawDetermination(actor, parsed.input, parsed.submission),
  );
}
