"use server";

import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { layDownList } from "@/lib/reconciliation/lay-down-list";
import { layDownForm, takeBackForm } from "@/lib/reconciliation/schema";
import { takeBackList } from "@/lib/reconciliation/take-back-list";
import { reconcileWith } from "./reconcile-with";

export async function layDown(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("reconciliation");
  const labels = { evidenceId: t("lay.file"), way: t("lay.way"), words: t("lay.words") };
  const parsed = await parseForm(layDownForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return reconcileWith(form, { incidentId, to: () => "?done=laid" }, () =>
    layDownList(actor, parsed.input, parsed.submission),
  );
}

export async function takeBack(
  incidentId: string,
  listId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(takeBackForm, form, { bound: { incidentId, listId } });
  if (!parsed.ok) return parsed.state;
  return reconcileWith(form, { incidentId, to: () => "?done=taken-back" }, () =>
    takeBackList(actor, parsed.input, parsed.submission),
  );
}
