"use server";

import { redirect } from "next/navigation";
import { answerApproval } from "@/lib/approvals/answer-approval";
import { answerInput } from "@/lib/approvals/schema";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";

export async function answer(approvalId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("approvals");
  const labels = { answer: t("thread.label") };
  const parsed = await parseForm(answerInput, form, { bound: { approvalId }, labels });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await answerApproval(actor, parsed.input, parsed.submission);
    if (result.ok) redirect(`/approvals/${approvalId}?done=answered`);
    return refused(form, t(`problems.${result.code}`));
  });
}
