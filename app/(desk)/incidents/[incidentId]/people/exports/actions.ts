"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { requestExport, requestExportInput } from "@/lib/people/request-export";
import { whileOpen } from "../../while-open";
import { decideOnPeople } from "../decide-on-people";

const SAID = {
  "nobody-listed": "exports.nobodyListed",
  "asked-already": "exports.askedAlready",
  "nobody-to-decide": "exports.nobodyToDecide",
} as const;

export async function ask(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("people");
  const labels = {
    which: t("exports.which"),
    reason: t("exports.reason"),
    recipient: t("exports.recipient"),
  };
  const parsed = await parseForm(requestExportInput, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return whileOpen(form, incidentId, async () => {
    const result = await requestExport(actor, parsed.input, parsed.submission);
    if (result.ok) redirect(`/incidents/${incidentId}/people/exports?done=asked`);
    return refused(form, t(SAID[result.code]));
  });
}

/** Two buttons of one form: a yes, or back with its reason. */
export async function decide(
  incidentId: string,
  approvalId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return decideOnPeople(form, { incidentId, approvalId, place: "exports" });
}
