import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { recordFacts } from "@/lib/facts/record-facts";
import { onceFor, type Submission } from "@/lib/forms/submission";
import type { Happened } from "@/lib/incidents/happened";
import { openIncident } from "@/lib/incidents/open-incident";
import { factsOf } from "./facts-of";
import { keepAnswer } from "./keep-answer";
import { type Given, OPEN } from "./question";

type First = {
  readonly incidentId: string;
  readonly keys: IncidentKeys;
  readonly happened: Happened | typeof OPEN;
};

/** Keeps the answer to the first question of an incident that was just opened, inside the unit that opens it. */
export async function keepFirstAnswer(work: Work, actor: Actor, { incidentId, keys, happened }: First) {
  const isUnknown = happened === OPEN;
  const given: Given = { isUnknown, codes: isUnknown ? [] : [happened], typed: {} };
  const answeredById = actor.userId;
  await keepAnswer(work, { incidentId, question: "happened", given, keys, answeredById });
  const facts = factsOf(new Map([["happened", given]]));
  await recordFacts(work, facts, { incidentId, keys, source: "responder", recordedById: answeredById });
}

/** Opens an incident by the first question. Throws `Forbidden` without incident.open. */
export async function startIncident(
  actor: Actor,
  { happened }: { happened: Happened | typeof OPEN },
  submission: Submission = {},
) {
  assertCan(actor, "incident.open");
  return unitOfWork<{ incidentId: string }, never>(
    actor,
    async (work) => {
      const title = happened === OPEN ? "other" : happened;
      const { id: incidentId, keys } = await openIncident(work, actor, { title, door: "questions" });
      await keepFirstAnswer(work, actor, { incidentId, keys, happened });
      return done({ incidentId });
    },
    onceFor("incident.start", { happened }, submission),
  );
}
