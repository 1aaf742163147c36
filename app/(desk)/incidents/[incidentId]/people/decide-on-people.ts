import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { decideOnPeopleInput } from "@/lib/people/decide-on-people-input";

type Way = {
  readonly incidentId: string;
  readonly approvalId: string;
  /** The page below the people to which it leads back. */
  readonly place: "exports" | "changes";
};

/** A yes, or back with its reason, about people of an incident. */
export async function decideOnPeople(
  form: FormData,
  { incidentId, approvalId, place }: Way,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(decideOnPeopleInput, form, { bound: { approvalId } });
  if (!parsed.ok) return parsed.state;
  const { act, reason, ...which } = parsed.input;
  const t = await getTranslator("people");
  if (act === "returned" && !reason) return invalid(form, { reason: t("exports.reasonNeeded") });
  return carryOut(form, async () => {
    const result =
      act === "returned" && reason
        ? await returnSubject(actor, { ...which, reason }, parsed.submission)
        : await approveSubject(actor, which, parsed.submission);
    if (!result.ok) return refused(form, t("exports.decidedAlready"));
    revalidatePath("/approvals", "layout");
    redirect(`/incidents/${incidentId}/people/${place}?done=${result.value}`);
  });
}
