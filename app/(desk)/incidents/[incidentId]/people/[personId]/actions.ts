"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { revealPerson, revealPersonInput } from "@/lib/people/reveal-person";
import { lookRefused } from "../look-refused";

export async function reveal(
  incidentId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("people");
  const labels = { reason: t("reveal.reason"), words: t("reveal.words") };
  const parsed = await parseForm(revealPersonInput, form, { bound: { incidentId, personId }, labels });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await revealPerson(actor, parsed.input, parsed.submission);
    if (!result.ok) return lookRefused(form, actor, { incidentId, code: result.code });
    const place = `/incidents/${incidentId}/people/${personId}`;
    revalidatePath(place);
    redirect(`${place}?done=revealed`);
  });
}
