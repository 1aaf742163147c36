import type { StatedFact } from "@/lib/facts/queries";
import { storedValue as valueOfFact } from "@/lib/facts/record-facts";
import { type Settled, settleFacts } from "@/lib/facts/settle-facts";
import { toLaw } from "@/lib/facts/to-law";
import { type Evaluation, evaluate } from "@/lib/law/evaluate";
import { NoRuleInForce } from "@/lib/law/rule";
import { pathOf } from "@/lib/questions/path";
import type { Given } from "@/lib/questions/question";
import { tailOf } from "@/lib/records/outcomes";
import { dayInJapan } from "@/lib/time/calendar-day";
import type { GuideInput } from "./guide-input";
import { type Guide, guideOf } from "./guide-of";
import type { GuideRows } from "./guide-rows";

export type GuidedIncident = {
  readonly guide: Guide;
  readonly law: Evaluation | null;
  readonly facts: ReadonlyMap<string, Settled<StatedFact>>;
};

/** The guide of an incident as its rows are now. */
export function guideFromRows(rows: GuideRows, now: Date): GuidedIncident {
  const facts = settleFacts(factsOf(rows));
  const law = lawOf(rows, facts, now);
  const { escalation } = rows;
  const { status, occurredAt, knownAt, isRestricted, closedAt, reopenedAt } = rows;
  const input: GuideInput = {
    now,
    incident: { status, occurredAt, knownAt, isRestricted, closedAt, reopenedAt },
    facts,
    law,
    openProposals: rows.openProposals,
    questionsLeft: questionsLeft(rows, facts),
    findingOut: rows.answers.flatMap(({ isUnknown, findOutById, findOutUntil }) =>
      isUnknown && findOutById ? [{ byId: findOutById, until: findOutUntil }] : [],
    ),
    confirmed: null,
    counts: rows.people,
    containment: rows.containment,
    escalation,
    approvals: rows.approvals.map((approval) => ({
      ...approval,
      isOfEscalation: approval.subjectId === escalation?.id,
    })),
    records: rows.records,
    members: rows.members,
    leadId: leadOf(rows),
  };
  return { guide: guideOf(input), law, facts };
}

function factsOf(rows: GuideRows): StatedFact[] {
  return rows.facts.map((row) => ({
    ...valueOfFact(row),
    id: row.id,
    name: row.name,
    source: row.source,
    isSuperseded: false,
    recordedAt: row.recordedAt,
    recordedById: row.recordedById,
    evidenceId: row.evidenceId,
  }));
}

function lawOf(rows: GuideRows, facts: GuidedIncident["facts"], now: Date): Evaluation | null {
  const told = rows.records
    .filter(({ kind, outcome }) => kind === "authority_report" && tailOf(outcome) === "entrustor")
    .map(({ at }) => at)
    .toSorted((one, other) => Number(one) - Number(other));
  const lawFacts = toLaw(facts, {
    knownAt: rows.knownAt,
    counted: rows.people.principals,
    entrustorNotifiedAt: told[0],
  });
  try {
    return evaluate(lawFacts, dayInJapan(lawFacts.discovered_at ?? now));
  } catch (error) {
    // Of a day before the Acts the rules say nothing: then legal decides.
    if (error instanceof NoRuleInForce) return null;
    throw error;
  }
}

/** What was typed beside an answer stays sealed: no question hangs on it. */
function questionsLeft(rows: GuideRows, facts: GuidedIncident["facts"]): number {
  const answers = new Map(
    rows.answers.map(({ question, isUnknown, codes, number, most, instant }): [string, Given] => [
      question,
      {
        isUnknown,
        codes,
        ...(number !== null && { number }),
        ...(most !== null && { most }),
        ...(instant !== null && { instant }),
        typed: {},
      },
    ]),
  );
  return pathOf(answers, facts).first.filter(({ key }) => !answers.has(key)).length;
}

/** Never a responder of the incident: then the deputy is asked. */
function leadOf({ lead, members }: GuideRows): string | null {
  const responders = members.filter(({ relation }) => relation === "responder").map(({ userId }) => userId);
  const able = (id: string | null | undefined) => (id && !responders.includes(id) ? id : null);
  return able(lead?.supervisorId) ?? able(lead?.deputyId);
}
