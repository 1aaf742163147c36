"use server";

import { revalidatePath } from "next/cache";
import { forbidden, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { withdrawInput } from "@/lib/records/schema";
import { withdrawRecord } from "@/lib/records/withdraw-record";
import { recordLabels } from "./record-fields";
import { withdrawalConflict } from "./record-moved";
import { whileOpen } from "./while-open";

/** `back` comes from the browser like everything else: only a path of ours below an incident is followed. */
const BACK = /^\/incidents\/([0-9a-f-]{36})\/[a-z]+(\/[a-z]+)?$/;

export async function withdraw(
  recordId: string,
  back: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const incidentId = BACK.exec(back)?.[1];
  if (!incidentId) forbidden();
  const t = await getTranslator("records");
  const parsed = await parseForm(withdrawInput, form, { bound: { recordId }, labels: recordLabels(t) });
  if (!parsed.ok) return parsed.state;

  return whileOpen(form, incidentId, async () => {
    const result = await withdrawRecord(actor, parsed.input, parsed.submission);
    if (!result.ok && result.code === "corrected-meanwhile")
      return withdrawalConflict(actor, { form, incidentId, recordId, page: back });
    if (!result.ok)
      return { ...refused(form, t(`problems.${result.code}`)), way: { href: back, text: t("see") } };
    revalidatePath("/incidents", "layout");
    redirect(`${back}?done=withdrawn`);
  });
}
