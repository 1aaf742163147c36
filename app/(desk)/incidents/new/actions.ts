"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { startInput } from "@/lib/questions/schema";
import { startIncident } from "@/lib/questions/start-incident";

export async function start(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("questions");
  const parsed = await parseForm(startInput, form, { labels: { answer: t("labels.answer") } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await startIncident(actor, { happened: parsed.input.answer }, parsed.submission);
    redirect(`/incidents/${result.ok ? `${result.value.incidentId}/questions` : "new"}`);
  });
}
