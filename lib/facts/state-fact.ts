import "server-only";
import { type Actor, actorCan, assertCan } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import type { Facts } from "@/lib/law/case-facts";
import type { InputFact } from "@/lib/law/fact-inputs";
import { type LoadedSituation, loadSituation } from "@/lib/questions/load-situation";
import { draftOfValue } from "./draft-of-value";
import { type FactDraft, saySame } from "./fact-draft";
import { recordFacts } from "./record-facts";
import { stateThroughQuestion } from "./state-through-question";
import { statedProblem } from "./stated-problem";

export type StateFactInput = {
  readonly incidentId: string;
  readonly fact: InputFact;
  /** How many entries of this fact there were when the page was drawn. */
  readonly version: number;
  /** Undefined is not known yet. */
  readonly value: Facts[InputFact];
  readonly note: string | null;
};

/**
 * States one fact of the law as the responders' word; where sources contradict each other, the word of legal is the
 * decision. A question that asks for exactly this fact is answered by it. Refuses `fact-changed`, `already-so`,
 * `decided-otherwise` (only legal may say it again), `basis-needed`, and the codes of `statedProblem`.
 */
export async function stateFact(actor: Actor, input: StateFactInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, fact, version, value, note } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, incidentId);
      if ((await work.tx.fact.count({ where: { incidentId, name: fact } })) !== version)
        return refuse("fact-changed");
      const loaded = await loadSituation(work.tx, incidentId);
      const { occurredAt } = incident;
      const { visibleSince } = loaded;
      const problem = statedProblem(fact, value, { occurredAt, visibleSince, now: work.now, note });
      if (problem) return refuse(problem);

      const draft: FactDraft = { ...draftOfValue(fact, value), ...(note !== null && { note }) };
      const from = { incident, loaded, draft };
      const isDecided = actorCan(actor, "finding.decide") && isDisputed(loaded, fact);
      const names = isDecided
        ? await decide(work, actor, from)
        : await stateThroughQuestion(work, actor, from);
      if (names.length === 0) return refuse(saysSo(loaded, draft) ? "already-so" : "decided-otherwise");
      return done({ fact });
    },
    onceFor("fact.state", input, submission),
  );
}

const isDisputed = ({ facts }: LoadedSituation, fact: InputFact) =>
  (facts.get(fact)?.contradictions.length ?? 0) > 0;

function saysSo({ facts }: LoadedSituation, draft: FactDraft): boolean {
  const counts = facts.get(draft.name)?.value ?? { answer: "unknown" };
  return saySame(counts, draft);
}

type From = Parameters<typeof stateThroughQuestion>[2];

function decide(work: Work, actor: Actor, { incident, loaded, draft }: From): Promise<string[]> {
  const { keys } = loaded;
  const by = { incidentId: incident.id, keys, recordedById: actor.userId };
  return recordFacts(work, [draft], { ...by, source: "decision" });
}
