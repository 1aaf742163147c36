"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { answerQuestion } from "@/lib/questions/answer-question";
import { questionOf } from "@/lib/questions/catalogue";
import { isQuestion } from "@/lib/questions/path";
import { getQuestionAfter } from "@/lib/questions/queries";
import { answerSchema } from "@/lib/questions/schema";
import { whileOpen } from "../../while-open";
import { answerConflict } from "./answer-conflict";
import { answerLabels, FIELD_OF_REFUSAL, problemStates, toInput } from "./answer-form";

export async function answer(
  incidentId: string,
  key: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  if (!isQuestion(key)) notFound();
  const t = await getTranslator("questions");
  const question = questionOf(key);
  const bound = { incidentId, question: key };
  const parsed = await parseForm(answerSchema(question), form, { bound, labels: answerLabels(t, question) });
  if (!parsed.ok) return parsed.state;
  const read = toInput(question, parsed.input);
  if (!read.ok) return invalid(form, problemStates(t, read.problem));

  return whileOpen(form, incidentId, async () => {
    const result = await answerQuestion(actor, read.input, parsed.submission);
    if (result.ok) {
      // Going back must show what was saved, not the page as it was before.
      revalidatePath(`/incidents/${incidentId}`, "layout");
      const next = await getQuestionAfter(actor, { incidentId, key });
      redirect(`/incidents/${incidentId}/questions${next ? `/${next}` : ""}`);
    }
    if (result.code === "answer-changed") return answerConflict(actor, { incidentId, question }, form);
    const field = FIELD_OF_REFUSAL[result.code](question);
    const sentence = t(`problems.${result.code}`);
    return field === null ? refused(form, sentence) : invalid(form, { [field]: sentence });
  });
}
