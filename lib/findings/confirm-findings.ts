import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { Forbidden } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { decideFindings } from "./decide-findings";
import type { FindingsInput } from "./schema";

/**
 * Legal confirms what the rules say on the facts as they are. A report that is required counts at once; "not
 * required" needs a reason and a second person. Refuses `facts-changed`, `decided-meanwhile`, `asked-already`,
 * `undecided` (the rules leave the report to legal), `reason-needed`, `not-voluntary` (the report is required),
 * `not-able` and `nobody-to-decide`. Throws `Forbidden` without finding.decide, `NotFound` for what is not theirs.
 */
export async function confirmFindings(actor: Actor, input: FindingsInput, submission: Submission = {}) {
  assertCan(actor, "finding.decide");
  if (actor.kind !== "user") throw new Forbidden("finding.decide");
  return unitOfWork(
    actor,
    (work) => decideFindings(work, actor, { ...input, decisions: null }),
    onceFor("finding.confirm", input, submission),
  );
}
