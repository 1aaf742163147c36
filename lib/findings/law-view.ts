import type { FactName } from "@/lib/law/case-facts";
import { missingOf } from "@/lib/law/evaluate";
import type { Missing } from "@/lib/law/missing";
import type { Finding } from "@/lib/law/rule";
import { unansweredAbout } from "@/lib/questions/answer-saying";
import type { Answers } from "@/lib/questions/question";
import { type Chain, chainOf } from "./chain";
import { type Changes, changesBetween } from "./compare";
import { type Dispute, disputesOf } from "./dispute-effects";
import { askedBy, type Effect, effectsOf, heaviestOf } from "./effects";
import { assessUntil, type HistoryStep, historyOf } from "./history";
import type { LoadedAssessment } from "./load-assessment";
import { type WhatIf, type WhatIfCase, whatIf } from "./what-if";

/** Who is finding out a fact that is not known, and by when. */
export type FindingOut = { readonly byId: string; readonly until: Date | null };

export type MissingFact = Missing & {
  /** The finding for which it is asked. */
  readonly askedBy: Finding | undefined;
  readonly effects: readonly Effect[];
  readonly findingOut: FindingOut | null;
  /** How many entries of this fact there are: the version of its form. */
  readonly version: number;
};

export type LawReading = {
  /** Everything that is missing, the most telling first. */
  readonly missing: readonly MissingFact[];
  readonly whatIf: WhatIf;
  readonly chain: Chain | null;
  readonly history: readonly HistoryStep[];
  readonly disputes: readonly Dispute[];
};

export type AskedAnswer = {
  readonly question: string;
  readonly findOutById: string | null;
  readonly findOutUntil: Date | null;
};

type Around = {
  readonly now: Date;
  readonly on: readonly WhatIfCase[];
  readonly answers: Answers;
  readonly asked: readonly AskedAnswer[];
};

/** How many missing facts are asked at once: more would hide which one matters. */
export const ASKED_AT_ONCE = 3;

/** Everything that the law tab computes from what was loaded. Pure. */
export function readLaw(loaded: LoadedAssessment, { now, on, answers, asked }: Around): LawReading {
  const { law, entries, beside, settled } = loaded;
  const situation = { answers, facts: settled };
  const missing = (law ? missingOf(law) : []).map((one) => ({
    ...one,
    effects: effectsOf(loaded, one.fact, now),
  }));
  // What can change whether a report is due comes before what only another regime asks for.
  const sorted = missing.toSorted((one, other) => heaviestOf(other.effects) - heaviestOf(one.effects));
  return {
    missing: sorted.map((one, at) => ({
      ...one,
      askedBy: askedBy(loaded, one.fact),
      findingOut: at < ASKED_AT_ONCE ? whoFindsOut(unansweredAbout(one.fact, situation), asked) : null,
      version: versionOf(loaded, one.fact),
    })),
    whatIf: whatIf(loaded, on, now),
    chain:
      law &&
      chainOf(
        law,
        sorted.map(({ fact }) => fact),
      ),
    history: historyOf(entries, beside, now),
    disputes: disputesOf(loaded, now),
  };
}

/** How many entries of a fact there are. */
export function versionOf({ entries }: Pick<LoadedAssessment, "entries">, fact: FactName): number {
  return entries.filter(({ name }) => name === fact).length;
}

function whoFindsOut(questions: readonly string[], asked: readonly AskedAnswer[]): FindingOut | null {
  const found = asked.find(
    ({ question, findOutById }) => findOutById !== null && questions.includes(question),
  );
  return found?.findOutById ? { byId: found.findOutById, until: found.findOutUntil } : null;
}

/** What is different from what the rules said of the facts that were recorded until then. */
export function changedSince({ law, entries, beside }: LoadedAssessment, since: Date | null): Changes {
  if (since === null) return { duties: [], cases: [] };
  return changesBetween(assessUntil(entries, beside, since).law, law);
}

/** The moment just before an answer was recorded, where that lies before the last visit. */
export function sinceWhen(
  { entries }: Pick<LoadedAssessment, "entries">,
  { seenAt, answered }: { seenAt: Date | null; answered: string | undefined },
): Date | null {
  const answer = entries.findLast(({ name }) => name === answered)?.recordedAt;
  const before = answer ? new Date(answer.getTime() - 1) : null;
  if (!seenAt || !before) return seenAt ?? before;
  return before < seenAt ? before : seenAt;
}
