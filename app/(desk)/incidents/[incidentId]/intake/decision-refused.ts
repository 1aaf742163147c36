import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import type { Correction } from "@/lib/proposals/correction";
import { decisionMoved } from "./decision-moved";

type Refused = {
  readonly form: FormData;
  readonly code: "being-read" | "being-written" | "proposal-changed" | "in-the-future" | "known-before-event";
  readonly incidentId: string;
  readonly proposalId: string;
  readonly correction: Correction | null;
};

/** A sentence for each refusal; where somebody else decided first, both values. */
export async function decisionRefused(actor: UserActor, { code, ...late }: Refused): Promise<FormState> {
  const t = await getTranslator("proposals");
  const { form } = late;
  if (code === "in-the-future" || code === "known-before-event")
    return invalid(form, { at: t(`problems.${code}`) });
  if (code === "being-read" || code === "being-written") return refused(form, t(`problems.${code}`));
  return decisionMoved(actor, late);
}
