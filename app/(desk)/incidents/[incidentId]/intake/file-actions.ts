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

/** Back to the file; it names the act, so that the page is another one and is drawn anew. */
const fileAt = (incidentId: string, { evidenceId, act }: { evidenceId: string; act: string }) =>
  `/incidents/${incidentId}/intake?${act}=${evidenceId}#f-${evidenceId}`;

export async function reveal(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(revealInput, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    await revealEvidence(actor, parsed.input, parsed.submission);
    redirect(fileAt(incidentId, { evidenceId: parsed.input.evidenceId, act: "revealed" }));
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
    if (result.ok) redirect(fileAt(incidentId, { evidenceId: parsed.input.evidenceId, act: "unlocked" }));
    if (result.code === "wrong-password") return invalid(form, { password: t("unlock.wrong-password") });
    return refused(form, t(`unlock.${result.code}`));
  });
}
