import "server-only";
import { redirect } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { type FormState, invalid, refused } from "@/lib/form-state";
import type { Submission } from "@/lib/forms/submission";
import { getTranslator } from "@/lib/i18n/translator";
import { type ChangeInput, requestChange } from "@/lib/people/request-change";
import { whileOpen } from "../../while-open";

type Wish = { readonly input: ChangeInput; readonly submission: Submission };

/** What both forms share: the command, and a sentence for each refusal. */
export function askChange(actor: UserActor, form: FormData, { input, submission }: Wish): Promise<FormState> {
  const { incidentId } = input;
  return whileOpen(form, incidentId, async () => {
    const result = await requestChange(actor, input, submission);
    if (result.ok) redirect(`/incidents/${incidentId}/people/changes?done=asked`);
    const t = await getTranslator("people");
    if (result.code === "nobody-to-decide") return refused(form, t("exports.nobodyToDecide"));
    const sentence = t(`changes.problems.${result.code}`);
    return result.code === "same-items" ? invalid(form, { items: sentence }) : refused(form, sentence);
  });
}
