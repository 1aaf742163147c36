"use server";

import { redirect } from "next/navigation";
import { readAlert, readAllAlerts } from "@/lib/alerts/read-alerts";
import { readAlertInput, readAllInput } from "@/lib/alerts/schema";
import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";

/** Marks it as read and goes where it leads. */
export async function open(alertId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(readAlertInput, form, { bound: { alertId } });
  if (!parsed.ok) return parsed.state;
  return carryOut(form, async () => redirect(await readAlert(actor, parsed.input.alertId)));
}

export async function readAll(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(readAllInput, form);
  if (!parsed.ok) return parsed.state;
  return carryOut(form, async () => {
    await readAllAlerts(actor, parsed.input);
    redirect("/alerts?done=read");
  });
}
