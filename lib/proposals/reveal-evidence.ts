import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound } from "@/lib/errors";
import { id, oneOf } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { REVEAL_REASONS } from "./reveal-reasons";

const SHOWN_MS = 5 * 60 * 1000;

export const revealInput = z.strictObject({
  incidentId: id(),
  evidenceId: id(),
  reason: oneOf(REVEAL_REASONS),
});

/** Shows one file unmasked to this person for five minutes; who, when and why stay in the audit log. */
export async function revealEvidence(
  actor: Actor,
  input: z.output<typeof revealInput>,
  submission: Submission = {},
) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, evidenceId, reason } = input;
      await findOpenIncident(work.tx, actor, incidentId);
      const evidence = await work.tx.evidence.findFirst({
        where: { id: evidenceId, incidentId, state: "sealed" },
      });
      if (!evidence) throw new NotFound("Evidence");
      await work.tx.evidenceCustody.create({
        data: { id: randomUUID(), evidenceId, act: "read", actorId: actor.userId, at: work.now },
      });
      work.record({ type: "evidence.revealed", incidentId, data: { evidenceId, reason } });
      return done({ incidentId });
    },
    onceFor("evidence.reveal", input, submission),
  );
}

/** Whether the newest of the actor's looks at a file still shows it. */
export function isRevealedTo(looks: readonly { readonly at: Date }[], now: Date): boolean {
  const [latest] = looks;
  return latest !== undefined && now.getTime() - latest.at.getTime() < SHOWN_MS;
}
