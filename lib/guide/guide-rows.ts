import * as z from "zod";
import {
  Access,
  Answer,
  ApprovalState,
  ContainmentKind,
  ContainmentState,
  DataItem,
  DeterminationKind,
  DeterminationState,
  DutyDecision,
  EscalationState,
  FactSource,
  IncidentStatus,
  RecordKind,
  Relation,
  Side,
} from "@/lib/db/generated/enums";

/** Times come out of JSON as texts in the zone of the session. */
const instant = z.string().transform((text) => new Date(text));
const bytes = z.base64().transform((text) => Buffer.from(text, "base64"));
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

const stated = {
  answer: z.enum(Answer),
  code: maybe(z.string()),
  codes: z.array(z.string()),
  number: maybe(z.number()),
  instant: maybe(instant),
};

export const guideRows = z.object({
  id: z.string(),
  reference: z.string(),
  title: z.string(),
  status: z.enum(IncidentStatus),
  isRestricted: z.boolean(),
  occurredAt: maybe(instant),
  knownAt: maybe(instant),
  createdAt: instant,
  closedAt: maybe(instant),
  reopenedAt: maybe(instant),
  openProposals: z.number(),
  /** How many audit entries it has: every change adds some. */
  entries: z.number(),
  now: instant,
  people: z.object({ principals: z.number(), recipients: z.number(), recipientsUnknown: z.boolean() }),
  items: z.array(z.object({ item: z.enum(DataItem), people: z.number() })),
  /** Names of the people of the house whom the rows speak of, by id. */
  names: z.record(z.string(), z.string()),
  lead: maybe(z.object({ supervisorId: maybe(z.string()), deputyId: maybe(z.string()) })),
  members: z.array(
    z.object({ userId: z.string(), name: z.string(), relation: z.enum(Relation), addedAt: instant }),
  ),
  facts: z.array(
    z.object({
      ...stated,
      id: z.string(),
      name: z.string(),
      source: z.enum(FactSource),
      recordedAt: instant,
      recordedById: maybe(z.string()),
      evidenceId: maybe(z.string()),
    }),
  ),
  /** How the count of people and the suspicion of a wrongful purpose went, corrected entries too. */
  course: z.array(z.object({ ...stated, name: z.string(), recordedAt: instant })),
  /** What the organisation is before the law; null where nobody has said it. */
  profile: maybe(
    z.object({
      isAdministrativeOrgan: z.enum(Answer),
      sector: maybe(z.string()),
      privacyMark: z.enum(Answer),
      medicalInstitution: z.enum(Answer),
      criticalInfrastructure: z.enum(Answer),
    }),
  ),
  determinations: z.array(
    z.object({
      state: z.enum(DeterminationState),
      report: z.enum(DutyDecision),
      notify: z.enum(DutyDecision),
      isVoluntary: z.boolean(),
      kind: z.enum(DeterminationKind),
      factsHash: z.string(),
      rulesHash: z.string(),
      preparedById: z.string(),
      preparedAt: instant,
      inForceAt: maybe(instant),
    }),
  ),
  answers: z.array(
    z.object({
      question: z.string(),
      isUnknown: z.boolean(),
      codes: z.array(z.string()),
      number: maybe(z.number()),
      most: maybe(z.number()),
      instant: maybe(instant),
      findOutById: maybe(z.string()),
      findOutUntil: maybe(instant),
    }),
  ),
  containment: z.array(
    z.object({
      kind: z.enum(ContainmentKind),
      state: z.enum(ContainmentState),
      assignedToId: maybe(z.string()),
      dueAt: maybe(instant),
      doneAt: maybe(instant),
      recordedById: maybe(z.string()),
    }),
  ),
  escalation: maybe(
    z.object({
      id: z.string(),
      state: z.enum(EscalationState),
      supervisorId: z.string(),
      requestedAt: instant,
      deputyFrom: maybe(instant),
      fellAt: maybe(instant),
      toldAt: maybe(instant),
    }),
  ),
  approvals: z.array(
    z.object({
      subjectKind: z.string(),
      subjectId: z.string(),
      state: z.enum(ApprovalState),
      preparedById: z.string(),
      askedOfId: maybe(z.string()),
      dueAt: maybe(instant),
      decidedById: maybe(z.string()),
      decidedAt: maybe(instant),
    }),
  ),
  records: z.array(
    z.object({
      kind: z.enum(RecordKind),
      at: instant,
      outcome: z.string(),
      count: maybe(z.number()),
      partyId: maybe(z.string()),
      side: maybe(z.enum(Side)),
      dueAt: maybe(instant),
    }),
  ),
  room: maybe(
    z.object({
      /** When the reader last looked; null is the first time. */
      seenAt: maybe(instant),
      evidence: z.number(),
      /** Each state of access that a recipient has, once. */
      accesses: z.array(z.enum(Access)),
      recipients: z.array(
        z.object({ id: z.string(), access: z.enum(Access), personId: z.string(), sealed: bytes }),
      ),
    }),
  ),
});

/** What the guide reads of one incident: ids, codes, numbers and times; nothing that is sealed but for the room. */
export type GuideRows = z.output<typeof guideRows>;
