import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { getDecision } from "@/lib/proposals/queries";

type Refused = {
  readonly form: FormData;
  readonly code: "being-read" | "being-written" | "proposal-changed" | "in-the-future" | "known-before-event";
  readonly incidentId: string;
  readonly proposalId: string;
};

/** A sentence for each refusal; where somebody else decided first, who and when. */
export async function decisionRefused(
  actor: UserActor,
  { form, code, incidentId, proposalId }: Refused,
): Promise<FormState> {
  const t = await getTranslator("proposals");
  if (code === "in-the-future" || code === "known-before-event")
    return invalid(form, { at: t(`problems.${code}`) });
  if (code === "being-read" || code === "being-written") return refused(form, t(`problems.${code}`));
  const decision = await getDecision(actor, { incidentId, proposalId });
  const message = decision
    ? t("problems.proposal-changed", { who: decision.who, time: formatTime(decision.at) })
    : t("problems.changedUnknown");
  return {
    ...refused(form, message),
    way: { href: `/incidents/${incidentId}/intake`, text: t("problems.again") },
  };
}
