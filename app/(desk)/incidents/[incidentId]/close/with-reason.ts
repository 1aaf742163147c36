import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { type ReasonInput, reasonForm } from "@/lib/closing/schema";
import type { Result } from "@/lib/errors";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { getTranslator } from "@/lib/i18n/translator";
import { leadOn, type Refusal } from "../lead-on";

type Way = {
  readonly incidentId: string;
  readonly label: "close.reason" | "close.withdrawal.reason" | "close.reopenReason";
  readonly done: "asked" | "withdrawal-asked" | "reopened";
};

/** What the forms that give a reason share: the person, the input, one command. */
export async function withReason(
  form: FormData,
  { incidentId, label, done }: Way,
  run: (actor: UserActor, input: ReasonInput, submission: Submission) => Promise<Result<object, Refusal>>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const labels = { reason: (await getTranslator("closing"))(label) };
  const parsed = await parseForm(reasonForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return leadOn(form, { incidentId, place: "close", done }, () =>
    run(actor, parsed.input, parsed.submission),
  );
}
