import "server-only";
import * as z from "zod";
import { db } from "@/lib/db/client";
import {
  Answer,
  ApprovalState,
  ContainmentKind,
  ContainmentState,
  DataItem,
  DeterminationState,
  DutyDecision,
  EscalationState,
  FactSource,
  IncidentStatus,
  RecordKind,
  Relation,
} from "@/lib/db/generated/enums";

/** Times come out of JSON as texts in the zone of the session. */
const instant = z.string().transform((text) => new Date(text));
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

const stated = {
  answer: z.enum(Answer),
  code: maybe(z.string()),
  codes: z.array(z.string()),
  number: maybe(z.number()),
  instant: maybe(instant),
};

const rowsSchema = z.object({
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
      factsHash: z.string(),
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
      dueAt: maybe(instant),
    }),
  ),
});

/** What the guide reads of one incident: ids, codes, numbers and times; nothing that is sealed. */
export type GuideRows = z.output<typeof rowsSchema>;

/** Of incidents that the caller has found for its actor, in one query; those that were purged are left out. */
export async function readGuideRows(incidentIds: readonly string[]): Promise<readonly GuideRows[]> {
  if (incidentIds.length === 0) return [];
  const rows = await db.$queryRaw<{ row: unknown }[]>`
    SELECT json_build_object(
      'id', i.id, 'reference', i.reference, 'title', i.title, 'status', i.status,
      'isRestricted', i.is_restricted, 'occurredAt', i.occurred_at, 'knownAt', i.known_at,
      'createdAt', i.created_at, 'closedAt', i.closed_at,
      'reopenedAt', (SELECT max(a.at) FROM audit_entries a WHERE a.incident_id = i.id AND a.type = 'incident.reopened'),
      'openProposals', (SELECT count(*) FROM proposals p WHERE p.incident_id = i.id AND p.state = 'open'),
      'entries', (SELECT count(*) FROM audit_entries a WHERE a.incident_id = i.id),
      'now', date_trunc('milliseconds', now()),
      'items', (SELECT coalesce(json_agg(json_build_object('item', n.item, 'people', n.people)
          ORDER BY n.people DESC, n.item), '[]')
        FROM (SELECT item::text, count(DISTINCT p.person_id) AS people
          FROM parties p JOIN item_sets s ON s.id = p.item_set_id, unnest(s.items) AS item
          WHERE p.incident_id = i.id AND p.side = 'principal' GROUP BY item) n),
      'names', (SELECT coalesce(json_object_agg(u.id, u.name), '{}') FROM users u WHERE u.id IN (
          SELECT unnest(ARRAY[l.supervisor_id, l.deputy_id])
          UNION SELECT m.user_id FROM incident_members m WHERE m.incident_id = i.id
          UNION SELECT e.supervisor_id FROM escalations e WHERE e.incident_id = i.id
          UNION SELECT unnest(ARRAY[a.asked_of_id, d.decided_by_id]) FROM approvals a
            LEFT JOIN approval_decisions d ON d.approval_id = a.id WHERE a.incident_id = i.id
          UNION SELECT unnest(ARRAY[c.assigned_to_id, c.recorded_by_id]) FROM containment_actions c
            WHERE c.incident_id = i.id
          UNION SELECT t.prepared_by_id FROM determinations t WHERE t.incident_id = i.id
          UNION SELECT q.find_out_by_id FROM question_answers q WHERE q.incident_id = i.id)),
      'people', (SELECT json_build_object(
          'principals', count(DISTINCT p.person_id) FILTER (WHERE p.side = 'principal'),
          'recipients', count(DISTINCT coalesce(p.person_id, p.company_id)) FILTER (WHERE p.side = 'recipient'),
          'recipientsUnknown', EXISTS (SELECT 1 FROM disclosures d WHERE d.incident_id = i.id AND d.recipients_unknown))
        FROM parties p WHERE p.incident_id = i.id),
      'lead', CASE WHEN l.id IS NOT NULL THEN
        json_build_object('supervisorId', l.supervisor_id, 'deputyId', l.deputy_id) END,
      'members', (SELECT coalesce(json_agg(json_build_object('userId', m.user_id, 'name', u.name,
          'relation', m.relation, 'addedAt', m.added_at) ORDER BY m.added_at, m.id), '[]')
        FROM incident_members m JOIN users u ON u.id = m.user_id WHERE m.incident_id = i.id AND m.removed_at IS NULL),
      'facts', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'answer', f.answer,
          'code', f.code, 'codes', f.codes, 'number', f.number, 'instant', f.instant, 'source', f.source,
          'recordedAt', f.recorded_at, 'recordedById', f.recorded_by_id, 'evidenceId', f.evidence_id)
          ORDER BY f.recorded_at, f.id), '[]')
        FROM facts f WHERE f.incident_id = i.id
          AND NOT EXISTS (SELECT 1 FROM facts n WHERE n.incident_id = i.id AND n.supersedes_id = f.id)),
      'course', (SELECT coalesce(json_agg(json_build_object('name', f.name, 'answer', f.answer,
          'code', f.code, 'codes', f.codes, 'number', f.number, 'instant', f.instant, 'recordedAt', f.recorded_at)
          ORDER BY f.recorded_at, f.id), '[]')
        FROM facts f WHERE f.incident_id = i.id
          AND f.name IN ('principals.known', 'principals.max', 'malicious')),
      'profile', (SELECT json_build_object('isAdministrativeOrgan', w.is_administrative_organ, 'sector', w.sector,
          'privacyMark', w.privacy_mark, 'medicalInstitution', w.medical_institution,
          'criticalInfrastructure', w.critical_infrastructure) FROM law_profiles w WHERE w.id = 1),
      'determinations', (SELECT coalesce(json_agg(json_build_object('state', t.state, 'report', t.report,
          'notify', t.notify, 'isVoluntary', t.is_voluntary, 'factsHash', encode(t.facts_hash, 'hex'),
          'preparedById', t.prepared_by_id, 'preparedAt', t.prepared_at, 'inForceAt', t.in_force_at)), '[]')
        FROM determinations t WHERE t.incident_id = i.id AND t.state IN ('in_force', 'awaiting')),
      'answers', (SELECT coalesce(json_agg(json_build_object('question', q.question, 'isUnknown', q.is_unknown,
          'codes', q.codes, 'number', q.number, 'most', q.most, 'instant', q.instant,
          'findOutById', q.find_out_by_id, 'findOutUntil', q.find_out_until)), '[]')
        FROM question_answers q WHERE q.incident_id = i.id),
      'containment', (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'state', c.state,
          'assignedToId', c.assigned_to_id, 'dueAt', c.due_at, 'doneAt', c.done_at,
          'recordedById', c.recorded_by_id)), '[]')
        FROM containment_actions c WHERE c.incident_id = i.id),
      'escalation', (SELECT json_build_object('id', e.id, 'state', e.state, 'supervisorId', e.supervisor_id,
          'requestedAt', e.requested_at, 'deputyFrom', e.deputy_from, 'fellAt', e.fell_at, 'toldAt', e.told_at)
        FROM escalations e WHERE e.incident_id = i.id AND e.state <> 'withdrawn'
        ORDER BY e.requested_at DESC, e.id DESC LIMIT 1),
      'approvals', (SELECT coalesce(json_agg(json_build_object('subjectKind', a.subject_kind,
          'subjectId', a.subject_id, 'state', a.state, 'preparedById', a.prepared_by_id,
          'askedOfId', a.asked_of_id, 'dueAt', a.due_at, 'decidedById', d.decided_by_id,
          'decidedAt', d.decided_at) ORDER BY a.asked_at DESC, a.due_at NULLS LAST, a.id), '[]')
        FROM approvals a LEFT JOIN LATERAL (SELECT decided_by_id, decided_at FROM approval_decisions
          WHERE approval_id = a.id AND act IN ('approved', 'returned') ORDER BY decided_at DESC LIMIT 1) d ON true
        WHERE a.incident_id = i.id AND a.state <> 'void'),
      'records', (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'at', r.at, 'outcome', r.outcome,
          'count', r.count, 'partyId', r.party_id, 'dueAt', r.due_at)), '[]')
        FROM step_records r WHERE r.incident_id = i.id AND r.outcome <> 'withdrawn'
          AND NOT EXISTS (SELECT 1 FROM step_records n WHERE n.supersedes_id = r.id))
    ) AS row
    FROM incidents i LEFT JOIN LATERAL (
      SELECT g.id, g.supervisor_id, g.deputy_id FROM groups g WHERE g.id = coalesce(i.group_id,
        (SELECT u.group_id FROM incident_members m JOIN users u ON u.id = m.user_id
          WHERE m.incident_id = i.id AND m.relation = 'responder' AND m.removed_at IS NULL
            AND u.group_id IS NOT NULL
          ORDER BY m.added_at, m.id LIMIT 1))) l ON true
    WHERE i.id = ANY(${[...incidentIds]}::uuid[]) AND i.purged_at IS NULL`;
  return rows.map(({ row }) => rowsSchema.parse(row));
}
