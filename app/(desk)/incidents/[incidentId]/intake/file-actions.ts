"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { revealEvidence, revealInput } from "@/lib/proposals/reveal-evidence";
import { unlockEvidence, unlockInput } from "@/lib/proposals/unlock-evidence";

const intakeOf = (incidentId: string) => `/incidents/${incidentId}/intake`;

export async function reveal(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(revealInput, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    await revealEvidence(actor, parsed.input, parsed.submission);
    redirect(intakeOf(incidentId));
  });
}

export async function unlock(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(unlockInput, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const t = await getTranslator("proposals");
    const result = await unlockEvidence(actor, parsed.input, parsed.submission);
    if (result.ok) redirect(intakeOf(incidentId));
    if (result.code === "wrong-password") return invalid(form, { password: t("unlock.wrong-password") });
    return refused(form, t(`unlock.${result.code}`));
  });
}
