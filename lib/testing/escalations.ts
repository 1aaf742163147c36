import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { IncidentStatus } from "@/lib/db/generated/enums";
import { escalate } from "@/lib/escalations/escalate";
import { codeFact, countFact, type FactDraft, yesNoFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { aGroup, anActor, anIncident } from "./factories";
import { asCommitted } from "./work";

type Wishes = {
  status?: IncidentStatus;
  isRestricted?: boolean;
  hasDeputy?: boolean;
  knownAt?: Date | null;
  facts?: readonly FactDraft[];
};

/** A list of 1,288 people to one firm: known to be reportable by their number. */
export const clearCase: readonly FactDraft[] = [
  codeFact("event_type", "misdirected_message"),
  codeFact("information_type", "personal_data"),
  codeFact("role", "controller"),
  codeFact("recipients", "external"),
  codeFact("financial_data", "none"),
  yesNoFact("special_care_info", false),
  yesNoFact("malicious", false),
  yesNoFact("encryption.advanced", false),
  yesNoFact("recovered_unread", false),
  yesNoFact("my_number", false),
  countFact("principals.known", 1288),
  countFact("principals.max", 1288),
  countFact("recipients.known", 1),
];

/** A group with supervisor and deputy, a responder of it, and an incident of theirs with these facts. */
export async function anEscalatable({
  status = "recorded",
  isRestricted = false,
  hasDeputy = true,
  knownAt = new Date(),
  facts = [],
}: Wishes = {}) {
  const supervisor = await anActor({ name: "山口 恵", roles: ["supervisor"] });
  const deputy = await anActor({ name: "安東 拓", roles: ["supervisor"] });
  const group = await aGroup({
    supervisorId: supervisor.userId,
    deputyId: hasDeputy ? deputy.userId : null,
  });
  const responder = await anActor({ name: "鈴木 彩", groupId: group.id });
  const members = [{ userId: responder.userId, relation: "responder" as const }];
  const incident = await anIncident({ status, isRestricted, knownAt, groupId: group.id, members });
  if (facts.length > 0) await stateFacts(incident.id, facts);
  return { supervisor, deputy, responder, group, incident };
}

/** Facts as the responder says them. */
export async function stateFacts(incidentId: string, facts: readonly FactDraft[]): Promise<void> {
  const keys = await incidentKeys(db, incidentId);
  await asCommitted((work) =>
    recordFacts(work, facts, { incidentId, keys, source: "responder", recordedById: null }),
  );
}

/** The incident as it stands, escalated by its responder; its id and the approvals in the order of the questions. */
export async function escalated(responder: UserActor, incidentId: string) {
  const { version } = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  const result = await escalate(responder, { incidentId, version });
  if (!result.ok) throw new Error(result.code);
  const approvals = await approvalsOf(result.value.escalationId);
  return { escalationId: result.value.escalationId, approvals };
}

export function approvalsOf(escalationId: string) {
  return db.approval.findMany({
    where: { subjectId: escalationId },
    orderBy: [{ askedAt: "asc" }, { dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
}

/** As if the escalation had been made so many minutes ago. */
export async function letMinutesPass(escalationId: string, minutes: number): Promise<void> {
  await db.$executeRaw`
    UPDATE escalations SET
      requested_at = requested_at - make_interval(mins => ${minutes}),
      deputy_from = deputy_from - make_interval(mins => ${minutes}),
      fell_at = fell_at - make_interval(mins => ${minutes})
    WHERE id = ${escalationId}::uuid`;
}

/** A request id, as each showing of a form has one. */
export const aSubmission = () => ({ requestId: randomUUID() });
