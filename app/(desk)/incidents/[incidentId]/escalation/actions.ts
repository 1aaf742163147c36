"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { escalate } from "@/lib/escalations/escalate";
import { escalateInput } from "@/lib/escalations/schema";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { whileOpen } from "../while-open";

export async function report(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(escalateInput, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;

  return whileOpen(form, incidentId, async () => {
    const result = await escalate(actor, parsed.input, parsed.submission);
    const place = `/incidents/${incidentId}/escalation`;
    if (result.ok) redirect(`${place}?done=made`);
    const t = await getTranslator("escalations");
    // The page in hand shows what is not so any more; the way on is the page as it is now.
    return { ...refused(form, t(`problems.${result.code}`)), way: { href: place, text: t("seeNow") } };
  });
}
