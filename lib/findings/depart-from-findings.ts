import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { Forbidden } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { decideFindings } from "./decide-findings";
import type { DepartInput } from "./schema";

/**
 * Legal decides otherwise than the rules say, or what they leave to legal, with a reason. What is only raised counts
 * at once; whatever is lowered needs a second person. What is left out stays as the rules say. Refuses `no-departure`
 * (nothing differs), and as `confirmFindings`. Throws `Forbidden` also without duty.lower where a duty is lowered.
 */
export async function departFromFindings(actor: Actor, input: DepartInput, submission: Submission = {}) {
  assertCan(actor, "finding.decide");
  if (actor.kind !== "user") throw new Forbidden("finding.decide");
  return unitOfWork(
    actor,
    (work) => decideFindings(work, actor, input),
    onceFor("finding.depart", input, submission),
  );
}
