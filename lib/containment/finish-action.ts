import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import type { ContainmentAction } from "@/lib/db/generated/client";
import type { ProofShows } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { recordFacts } from "@/lib/facts/record-facts";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { timeProblem } from "@/lib/records/record-times";
import { changedFields } from "./changed-fields";
import { findAction } from "./find-action";
import { keepBefore } from "./keep-before";
import { deedFacts, proofFacts, withdrawnFacts } from "./proof-facts";
import { openNote, sealNote } from "./seal-note";

export type FinishActionInput = {
  readonly actionId: string;
  readonly version: number;
  /** When it was done. */
  readonly at: Date;
  /** Who did it and how, in words; sealed. */
  readonly note: string;
  readonly proof: ProofShows;
  readonly evidenceId: string | null;
};

/**
 * Says that an action was done: when, by whom, and what its proof shows. What the proof shows of views becomes a fact
 * whose source is the log; that nobody looked needs the file that shows it. Also corrects what was said before, which
 * stays beside it.
 * Refuses `action-changed`, `proof-needs-evidence`, `evidence-gone`, `in-the-future` and `before-event`.
 */
export async function finishAction(actor: Actor, input: FinishActionInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { actionId, version, at, note, proof, evidenceId } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx, now } = work;
      const { incident, action } = await findAction(tx, actor, actionId);
      if (action.version !== version) return refuse("action-changed");
      const problem = timeProblem({ at, occurredAt: incident.occurredAt, now });
      if (problem === "in-the-future" || problem === "before-event") return refuse(problem);
      if (proof === "no_view" && !evidenceId) return refuse("proof-needs-evidence");
      const incidentId = incident.id;
      if (evidenceId && (await tx.evidence.count({ where: { id: evidenceId, incidentId } })) === 0)
        return refuse("evidence-gone");

      const keys = await incidentKeys(tx, incidentId);
      const reasonId = await keepBefore(work, actor, { action, keys });
      const { count } = await tx.containmentAction.updateMany({
        where: { id: actionId, version },
        data: {
          state: "done",
          doneAt: at,
          proof,
          evidenceId,
          note: sealNote(keys.data, actionId, note),
          recordedById: actor.userId,
          recordedAt: now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("action-changed");
      const { kind } = action;
      if (action.state === "open")
        work.record({ type: "containment.finished", incidentId, reasonId, data: { actionId, kind, proof } });
      else {
        const fields = changedFields(action, {
          at,
          proof,
          evidenceId,
          isSameNote: openNote(keys.data, action) === note,
        });
        work.record({ type: "containment.corrected", incidentId, reasonId, data: { actionId, fields } });
      }
      await tellFacts(work, actor, { action, keys, proof, evidenceId });
      return done({ incidentId });
    },
    onceFor("containment.finish", input, submission),
  );
}

type Proven = {
  readonly action: ContainmentAction;
  readonly keys: IncidentKeys;
  readonly proof: ProofShows;
  readonly evidenceId: string | null;
};

async function tellFacts(work: Work, actor: Actor, { action, keys, proof, evidenceId }: Proven) {
  const from = { incidentId: action.incidentId, keys, recordedById: actor.userId };
  await recordFacts(work, deedFacts(action.kind), { ...from, source: "responder" });
  const evidence = evidenceId ? { evidenceId } : {};
  // What the file before said goes with it.
  const earlier = action.evidenceId ? { evidenceId: action.evidenceId } : {};
  const gone = withdrawnFacts(action.proof, action.evidenceId === evidenceId ? proof : "nothing");
  await recordFacts(work, gone, { ...from, source: "log", ...earlier });
  await recordFacts(work, proofFacts(proof), { ...from, source: "log", ...evidence });
}
