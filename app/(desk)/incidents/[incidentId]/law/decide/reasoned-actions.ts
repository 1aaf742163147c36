"use server";

import { currentActor } from "@/lib/auth/session";
import { confirmFindings } from "@/lib/findings/confirm-findings";
import { departFromFindings } from "@/lib/findings/depart-from-findings";
import { confirmFreeForm, decisionsOf, departForm } from "@/lib/findings/schema";
import { type FormState, invalid } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { leadBack } from "./lead-back";

export async function confirmFree(
  incidentId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("findings");
  const labels = {
    reason: t("decide.reason"),
    voluntary: t("decide.voluntary"),
    voluntaryReason: t("decide.voluntaryReason"),
    opposing: t("decide.opposing"),
  };
  const parsed = await parseForm(confirmFreeForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  const { voluntary: isVoluntary, voluntaryReason, ...input } = parsed.input;
  if (isVoluntary === "yes" && voluntaryReason === null)
    return invalid(form, { voluntaryReason: t("refusals.reason-needed") });
  const voluntary = isVoluntary === "yes" ? voluntaryReason : null;
  return leadBack(form, { incidentId, done: "asked" }, () =>
    confirmFindings(actor, { ...input, voluntary }, parsed.submission),
  );
}

export async function depart(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("findings");
  const labels = { reason: t("depart.reason"), opposing: t("decide.opposing") };
  const parsed = await parseForm(departForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  const { factsHash, after, reason, opposing, askedOfId } = parsed.input;
  const decisions = decisionsOf(parsed.input);
  const typed = { reason, voluntary: null, opposing, askedOfId };
  return leadBack(form, { incidentId, done: "decided" }, () =>
    departFromFindings(actor, { incidentId, factsHash, after, ...typed, decisions }, parsed.submission),
  );
}
