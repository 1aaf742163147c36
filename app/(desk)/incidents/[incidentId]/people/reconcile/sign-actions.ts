"use server";

import { currentActor } from "@/lib/auth/session";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { refuse } from "@/lib/errors";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { askAgreement } from "@/lib/reconciliation/ask-agreement";
import { askForm, signForm } from "@/lib/reconciliation/schema";
import { reconcileWith } from "./reconcile-with";

export async function ask(
  which: { incidentId: string; reconciliationId: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("reconciliation");
  const labels = { askedOfId: t("agree.who"), disclosureId: t("agree.disclosure") };
  const parsed = await parseForm(askForm, form, { bound: which, labels });
  if (!parsed.ok) return parsed.state;
  return reconcileWith(form, { incidentId: which.incidentId, to: () => "?done=asked" }, () =>
    askAgreement(actor, parsed.input, parsed.submission),
  );
}

/** Two buttons of one form: a yes, or back with its reason. */
export async function sign(
  incidentId: string,
  approvalId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(signForm, form, { bound: { approvalId } });
  if (!parsed.ok) return parsed.state;
  const { act, reason, ...which } = parsed.input;
  return reconcileWith(form, { incidentId, to: (outcome: string) => `?done=${outcome}` }, async () => {
    if (act === "approved") return approveSubject(actor, which, parsed.submission);
    return reason ? returnSubject(actor, { ...which, reason }, parsed.submission) : refuse("reason-needed");
  });
}
