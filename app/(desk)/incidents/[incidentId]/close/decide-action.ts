"use server";

import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { decideEndForm } from "@/lib/closing/schema";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { refuse } from "@/lib/errors";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { leadOn } from "../lead-on";

type Decision = { readonly approvalId: string; readonly version: number } & (
  | { readonly act: "approved" }
  | { readonly act: "returned"; readonly reason: string | null }
);

/** Two buttons of one form: a yes, or back with its reason. */
export async function decide(
  incidentId: string,
  approvalId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(decideEndForm, form, { bound: { approvalId } });
  if (!parsed.ok) return parsed.state;
  return leadOn(
    form,
    {
      incidentId,
      place: "close",
      done: (outcome: string) => (outcome === "content-changed" ? outcome : "decided"),
    },
    async () => carryOutDecision(actor, parsed.input, parsed.submission),
  );
}

async function carryOutDecision(
  actor: UserActor,
  input: Decision & { reason: string | null },
  submission: Submission,
) {
  const { act, reason, ...which } = input;
  if (act === "approved") return approveSubject(actor, which, submission);
  return reason ? returnSubject(actor, { ...which, reason }, submission) : refuse("reason-needed");
}
