"use server";

import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { removeImportInput, setItemsInput } from "@/lib/people/request-change";
import { decideOnPeople } from "../decide-on-people";
import { askChange } from "./ask-change";

export async function removeImport(
  incidentId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("people");
  const labels = { importId: t("changes.which"), reason: t("changes.reason") };
  const parsed = await parseForm(removeImportInput, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return askChange(actor, form, {
    input: { kind: "remove", ...parsed.input },
    submission: parsed.submission,
  });
}

export async function setItems(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("people");
  const labels = { group: t("changes.group"), items: t("changes.to"), reason: t("changes.reason") };
  const parsed = await parseForm(setItemsInput, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return askChange(actor, form, { input: { kind: "items", ...parsed.input }, submission: parsed.submission });
}

/** Two buttons of one form: a yes, or back with its reason. */
export async function decide(
  incidentId: string,
  approvalId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return decideOnPeople(form, { incidentId, approvalId, place: "changes" });
}
