"use server";

import { redirect } from "next/navigation";
import { approveInput } from "@/lib/approvals/schema";
import { currentActor } from "@/lib/auth/session";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";

export async function approve(approvalId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(approveInput, form, { bound: { approvalId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await approveSubject(actor, parsed.input, parsed.submission);
    if (result.ok) redirect(result.value === "approved" ? "/approvals" : `/approvals?done=${result.value}`);
    return refused(form, (await getTranslator("approvals"))(`problems.${result.code}`));
  });
}
