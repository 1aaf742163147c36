import "server-only";
import { OPEN_STATES } from "@/lib/approvals/policy";
import { voidApproval } from "@/lib/approvals/void-approval";
import { assertCan, type UserActor } from "@/lib/auth/actor";
import type { Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { chooseApprovers } from "./ask-approver";
import { determinationSubject } from "./determination-subject";
import { makeDetermination } from "./make-determination";
import { type ReadGround, readGround } from "./read-ground";
import type { FindingsInput } from "./schema";
import { type Decisions, type Weighed, weigh } from "./weigh";

type Wish = FindingsInput & {
  /** Null confirms the rules; else what is decided of each. */
  readonly decisions: Decisions | null;
};

/**
 * What legal decides on the facts as they are, inside a unit of work: frozen with its memo, in force at once where
 * nothing is lowered, else asked of a second person. Everything that is refused writes nothing.
 */
export async function decideFindings(work: Work, actor: UserActor, wish: Wish) {
  const { tx, now } = work;
  const incident = await findOpenIncident(tx, actor, wish.incidentId);
  const ground = await readGround(tx, incident, now);
  if ((ground.newest?.id ?? null) !== wish.after) return refuse("decided-meanwhile");
  if (ground.ground.factsHash !== wish.factsHash) return refuse("facts-changed");
  if (ground.awaiting && !ground.isOld(ground.awaiting)) return refuse("asked-already");

  const weighed = weigh(ground.matters, wish.decisions ?? {});
  const problem = problemOf(wish, weighed);
  if (problem) return refuse(problem);
  if (weighed.lowered.length > 0) assertCan(actor, "duty.lower");
  const { askedOfId } = wish;
  const approvers = weighed.needsApproval ? await chooseApprovers(tx, actor, { incident, askedOfId }) : null;
  if (approvers && !approvers.ok) return approvers;

  await endAwaiting(work, actor, ground);
  return done(
    await makeDetermination(work, actor, {
      incident,
      ground,
      weighed,
      wish,
      approvers: approvers?.value ?? null,
    }),
  );
}

/** What a person can put right. */
function problemOf({ decisions, reason, voluntary }: Wish, weighed: Weighed) {
  if (decisions === null && weighed.outcome.report === "needs_review") return "undecided";
  if (decisions !== null && weighed.departures.length === 0) return "no-departure";
  if (weighed.needsReason && reason === null) return "reason-needed";
  if (voluntary !== null && weighed.outcome.report !== "not_required") return "not-voluntary";
  return null;
}

/** A request on facts that have changed since cannot be approved any more: the new one takes its place. */
async function endAwaiting(work: Work, actor: UserActor, { awaiting }: ReadGround): Promise<void> {
  if (!awaiting) return;
  const approval = await findAsked(work, awaiting.id);
  if (approval) await voidApproval(work, approval, { actor, subject: determinationSubject, current: null });
}

/** The open approval of a determination. */
export async function findAsked({ tx }: Work, determinationId: string) {
  return tx.approval.findFirst({
    where: {
      subjectKind: "determination",
      subjectId: determinationId,
      state: { in: [...OPEN_STATES] },
    },
  });
}
