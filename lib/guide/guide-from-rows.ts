import type { StatedFact } from "@/lib/facts/queries";
import { storedValue as valueOfFact } from "@/lib/facts/record-facts";
import { type Settled, settleFacts } from "@/lib/facts/settle-facts";
import { withHouse } from "@/lib/facts/with-house";
import { type Assessment, assess } from "@/lib/findings/assess";
import type { InForce } from "@/lib/findings/policy";
import type { Evaluation } from "@/lib/law/evaluate";
import { profileFacts } from "@/lib/organisation/law-profile";
import { pathOf } from "@/lib/questions/path";
import type { Given } from "@/lib/questions/question";
import { tailOf } from "@/lib/records/outcomes";
import { determinedOf } from "./determined-of";
import type { GuideInput } from "./guide-input";
import { type Guide, guideOf } from "./guide-of";
import type { GuideRows } from "./guide-rows";
import { inForceOf } from "./situation";

export type GuidedIncident = {
  readonly guide: Guide;
  readonly law: Evaluation | null;
  /** What legal decided, where something is in force. */
  readonly decided: InForce | null;
  readonly facts: ReadonlyMap<string, Settled<StatedFact>>;
};

/** The guide of an incident as its rows are now. */
export function guideFromRows(rows: GuideRows, now: Date): GuidedIncident {
  const facts = settleFacts(factsOf(rows));
  const assessment = assessmentOf(rows, facts, now);
  const { law } = assessment;
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
    ...determinedOf(rows, assessment),
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
  const decided = input.confirmed && inForceOf(input.confirmed);
  return { guide: guideOf(input), law, decided, facts };
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

function assessmentOf(rows: GuideRows, facts: GuidedIncident["facts"], now: Date): Assessment {
  const told = rows.records
    .filter(({ kind, outcome }) => kind === "authority_report" && tailOf(outcome) === "entrustor")
    .map(({ at }) => at)
    .toSorted((one, other) => Number(one) - Number(other));
  const course = rows.course.map((row) => ({
    ...valueOfFact(row),
    name: row.name,
    recordedAt: row.recordedAt,
  }));
  const { knownAt, people, profile } = rows;
  const beside = {
    knownAt,
    counted: people.principals,
    entrustorNotifiedAt: told[0],
    course,
    house: profileFacts(profile),
  };
  return assess(facts, beside, now);
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
  const known = withHouse(facts, profileFacts(rows.profile));
  return pathOf(answers, known).first.filter(({ key }) => !answers.has(key)).length;
}

/** Never a responder of the incident: then the deputy is asked. */
function leadOf({ lead, members }: GuideRows): string | null {
  const responders = members.filter(({ relation }) => relation === "responder").map(({ userId }) => userId);
  const able = (id: string | null | undefined) => (id && !responders.includes(id) ? id : null);
  return able(lead?.supervisorId) ?? able(lead?.deputyId);
}
