"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { readTypedFact } from "@/lib/facts/read-typed-fact";
import { stateFactForm } from "@/lib/facts/schema";
import { stateFact } from "@/lib/facts/state-fact";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { dayInJapan } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { InputFact } from "@/lib/law/fact-inputs";
import { whileOpen } from "../while-open";
import { factConflict } from "./fact-conflict";

const FIELD_OF_REFUSAL = {
  "in-the-future": "value",
  "before-event": "value",
  "before-the-law": "value",
  "reason-needed": "note",
  "basis-needed": "note",
  "decided-otherwise": null,
} as const;

export async function state(
  incidentId: string,
  fact: InputFact,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const [t, rules] = await Promise.all([getTranslator("lawTab"), getTranslator("rules")]);
  const labels = { note: t("missing.note") };
  const parsed = await parseForm(stateFactForm, form, { bound: { incidentId, fact }, labels });
  if (!parsed.ok) return parsed.state;
  const { input } = parsed;
  const sent = { value: input.value ?? undefined, time: input.time ?? undefined };
  // Ctrl+Enter in the note sends the form without any answer.
  if (!sent.value && !sent.time) return invalid(form, { value: t("problems.empty") });
  const typed = readTypedFact(input.fact, sent, dayInJapan(new Date()));
  if (!typed.ok) return invalid(form, { [typed.field]: rules(`problems.${typed.code}`) });

  return whileOpen(form, incidentId, async () => {
    const { value } = typed;
    const stated = { incidentId, fact: input.fact, version: input.version, value, note: input.note ?? null };
    const result = await stateFact(actor, stated, parsed.submission);
    if (result.ok || result.code === "already-so") {
      revalidatePath(`/incidents/${incidentId}`, "layout");
      redirect(`/incidents/${incidentId}/law?answered=${input.fact}`);
    }
    if (result.code === "fact-changed") return factConflict(actor, { incidentId, fact: input.fact }, form);
    const field = FIELD_OF_REFUSAL[result.code];
    const sentence = t(`problems.${result.code}`);
    return field === null ? refused(form, sentence) : invalid(form, { [field]: sentence });
  });
}
