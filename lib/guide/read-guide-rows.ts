import "server-only";
import { db } from "@/lib/db/client";
import { type GuideRows, guideRows } from "./guide-rows";

/** As many recipients as a room names one by one. */
export const NAMED_RECIPIENTS = 3;

/**
 * Of incidents that the caller has found for its actor, in one query; those that were purged are left out. With what
 * the room draws beside the guide where a reader is given.
 */
export async function readGuideRows(
  incidentIds: readonly string[],
  { readerId = null }: { readonly readerId?: string | null } = {},
): Promise<readonly GuideRows[]> {
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
      'items', x.exposure -> 'byItem',
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
          'principals', x.exposure -> 'principals', 'recipients', x.exposure -> 'recipients',
          'recipientsUnknown', EXISTS (SELECT 1 FROM disclosures d WHERE d.incident_id = i.id AND d.recipients_unknown))),
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
          'notify', t.notify, 'isVoluntary', t.is_voluntary, 'kind', t.kind,
          'factsHash', encode(t.facts_hash, 'hex'), 'rulesHash', encode(t.rules_hash, 'hex'),
          'preparedById', t.prepared_by_id, 'preparedAt', t.prepared_at, 'inForceAt', t.in_force_at)), '[]')
        FROM determinations t WHERE t.incident_id = i.id AND t.state IN ('in_force', 'awaiting', 'returned')),
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
          'count', r.count, 'partyId', r.party_id, 'side', y.side, 'dueAt', r.due_at)), '[]')
        FROM step_records r LEFT JOIN parties y ON y.id = r.party_id WHERE r.incident_id = i.id AND r.outcome <> 'withdrawn'
          AND NOT EXISTS (SELECT 1 FROM step_records n WHERE n.supersedes_id = r.id)),
      'room', CASE WHEN ${readerId}::uuid IS NOT NULL THEN json_build_object(
        'seenAt', (SELECT v.at FROM incident_visits v WHERE v.incident_id = i.id AND v.user_id = ${readerId}::uuid),
        'evidence', (SELECT count(*) FROM evidence e WHERE e.incident_id = i.id),
        'accesses', (SELECT coalesce(json_agg(DISTINCT g ->> 'access'), '[]')
          FROM json_array_elements(x.exposure -> 'groups') AS g WHERE g ->> 'side' = 'recipient'),
        'recipients', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'access', r.access,
            'personId', r.person_id, 'sealed', translate(encode(r.sealed, 'base64'), E'\n', ''))), '[]')
          FROM (SELECT DISTINCT ON (p.person_id) p.id, coalesce(p.access::text, 'unknown') AS access, p.person_id, w.sealed
            FROM disclosures d CROSS JOIN LATERAL (SELECT id, access, person_id FROM parties
              WHERE disclosure_id = d.id AND side = 'recipient' AND item_set_id IS NULL AND person_id IS NOT NULL
              ORDER BY person_id, id LIMIT ${NAMED_RECIPIENTS}) p JOIN people w ON w.id = p.person_id
            WHERE d.incident_id = i.id
            ORDER BY p.person_id, p.id LIMIT ${NAMED_RECIPIENTS}) r)) END
    ) AS row
    FROM incidents i CROSS JOIN LATERAL (SELECT exposure_of(i.id) AS exposure OFFSET 0) x LEFT JOIN LATERAL (
      SELECT g.id, g.supervisor_id, g.deputy_id FROM groups g WHERE g.id = coalesce(i.group_id,
        (SELECT u.group_id FROM incident_members m JOIN users u ON u.id = m.user_id
          WHERE m.incident_id = i.id AND m.relation = 'responder' AND m.removed_at IS NULL
            AND u.group_id IS NOT NULL
          ORDER BY m.added_at, m.id LIMIT 1))) l ON true
    WHERE i.id = ANY(${[...incidentIds]}::uuid[]) AND i.purged_at IS NULL`;
  return rows.map(({ row }) => guideRows.parse(row));
}
