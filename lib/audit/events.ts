import type {
  ApprovalAct,
  ContainmentKind,
  FactSource,
  Grant,
  IncidentStatus,
  ProofShows,
  ProposalKind,
  RecordKind,
  Relation,
  Role,
  SecondFactorRule,
  SessionEnd,
  Side,
  SignInMethod,
} from "@/lib/db/generated/enums";

/**
 * Everything that an audit entry can say: ids, codes and field names, never values that a person typed
 * (a reason is a sealed text that the entry points to). Each has a sentence in lib/i18n/messages/audit.ts.
 */
export type AuditEvent =
  | { type: "organisation.created"; data: { demo: boolean } }
  | { type: "organisation.changed"; data: { fields: readonly OrganisationField[] } }
  | { type: "law-profile.changed"; data: { fields: readonly ProfileField[] } }
  | { type: "second-factor.rule-changed"; data: { rule: SecondFactorRule } }
  | { type: "user.invited"; data: { userId: string; roles: readonly Role[]; grants: readonly Grant[] } }
  | {
      type: "user.changed";
      data: {
        userId: string;
        fields: readonly UserField[];
        roles: readonly Role[];
        grants: readonly Grant[];
      };
    }
  | { type: "user.disabled"; data: { userId: string } }
  | { type: "user.enabled"; data: { userId: string } }
  | { type: "password-link.made"; data: { userId: string } }
  | { type: "password.set"; data: { userId: string } }
  | { type: "second-factor.set"; data: { userId: string } }
  | { type: "second-factor.reset"; data: { userId: string } }
  | { type: "recovery-codes.made"; data: { userId: string } }
  | { type: "session.started"; data: { userId: string; sessionId: string; method: SignInMethod } }
  | { type: "session.confirmed"; data: { sessionId: string; method: SignInMethod } }
  | { type: "session.ended"; data: { userId: string; sessionIds: readonly string[]; because: SessionEnd } }
  | { type: "sign-in.failed"; data: { userId: string | null; step: "password" | "second-factor" } }
  | {
      type: "sign-in.paused";
      data: { counter: "account" | "device" | "address" | "all" | "second-factor" | "setup" };
    }
  | { type: "mail.test-requested"; data: { mailId: string } }
  | { type: "group.created"; data: { groupId: string } }
  | { type: "group.changed"; data: { groupId: string; fields: readonly GroupField[] } }
  | { type: "group.removed"; data: { groupId: string } }
  | { type: "incident.opened"; data: { door: IncidentDoor; restricted: boolean } }
  | { type: "evidence.received"; data: { evidenceId: string } }
  | { type: "evidence.downloaded"; data: { evidenceId: string; reason: DownloadReason } }
  | { type: "evidence.check-failed"; data: { evidenceId: string } }
  | { type: "staff-link.made"; data: { linkId: string } }
  | { type: "staff-link.revoked"; data: { linkId: string } }
  | { type: "staff-report.sent"; data: { reportId: string; linkId: string } }
  | { type: "staff-report.corrected"; data: { reportId: string } }
  | { type: "staff-report.digits-made"; data: { reportId: string } }
  | { type: "staff-report.digits-refused"; data: { reportId: string } }
  | { type: "staff-report.confirmed"; data: { reportId: string } }
  | {
      type: "staff-report.paused";
      data: { counter: "report-address" | "report-mail" | "report-link" | "report-all" };
    }
  | { type: "staff-report.read"; data: { reportId: string } }
  | { type: "staff-report.taken-up"; data: { reportId: string } }
  | { type: "staff-report.declined"; data: { reportId: string } }
  | { type: "staff-report.dropped"; data: { count: number } }
  | { type: "staff-report.erased"; data: { count: number } }
  | { type: "incident.restricted"; data: { because: "insider" | "by-hand" } }
  | { type: "incident.unrestricted"; data: { because: "by-hand" } }
  | { type: "incident.closing-asked"; data: { approvalId: string; open: readonly string[] } }
  | { type: "incident.closed"; data: { open: readonly string[] } }
  | { type: "incident.withdrawal-asked"; data: { approvalId: string; lowers: boolean } }
  | { type: "incident.withdrawn"; data: { approvalId: string } }
  | { type: "incident.reopened"; data: { from: IncidentStatus } }
  | { type: "member.removed"; data: { userId: string; relation: Relation } }
  | { type: "containment.added"; data: { actionId: string; kind: ContainmentKind } }
  | { type: "containment.finished"; data: { actionId: string; kind: ContainmentKind; proof: ProofShows } }
  | { type: "containment.given-up"; data: { actionId: string; kind: ContainmentKind } }
  | { type: "containment.corrected"; data: { actionId: string; fields: readonly ContainmentField[] } }
  | { type: "record.added"; data: { recordId: string; kind: RecordKind; outcome: string } }
  | { type: "record.corrected"; data: { recordId: string; kind: RecordKind; outcome: string } }
  | { type: "note.added"; data: { noteId: string } }
  | { type: "question.answered"; data: { question: string } }
  | { type: "facts.recorded"; data: { names: readonly string[]; source: FactSource } }
  | { type: "disclosure.made"; data: { disclosureId: string } }
  | { type: "disclosure.corrected"; data: { disclosureId: string; fields: readonly DisclosureField[] } }
  | { type: "disclosure.split"; data: { disclosureId: string; newId: string; count: number } }
  | { type: "disclosure.deleted"; data: { disclosureId: string } }
  | { type: "party.added"; data: { partyId: string; disclosureId: string; side: Side } }
  | { type: "party.removed"; data: { partyId: string; disclosureId: string; side: Side } }
  | { type: "company.corrected"; data: { companyId: string } }
  | { type: "identity.asked"; data: Record<string, never> }
  | { type: "identity.searched"; data: { count: number } }
  | { type: "identity.joined"; data: { matchId: string; keptId: string; goneId: string } }
  | { type: "identity.kept-apart"; data: { matchId: string; firstId: string; secondId: string } }
  | { type: "identity.taken-back"; data: { matchId: string; was: "joined" | "different" } }
  | { type: "reading.finished"; data: { evidenceId: string; proposals: number } }
  | { type: "reading.refused"; data: { evidenceId: string; problem: string } }
  | { type: "proposal.taken"; data: { proposalId: string; kind: ProposalKind } }
  | { type: "proposal.corrected"; data: { proposalId: string; kind: ProposalKind } }
  | { type: "evidence.revealed"; data: { evidenceId: string; reason: string } }
  | { type: "evidence.unlocked"; data: { evidenceId: string; count: number } }
  | { type: "people.not-written"; data: { proposalId: string; problem: string } }
  | { type: "approval.requested"; data: { approvalId: string; subjectKind: string } }
  | { type: "approval.decided"; data: { approvalId: string; act: ApprovalAct } }
  | { type: "approval.answered"; data: { approvalId: string } }
  | { type: "approval.voided"; data: { approvalId: string } }
  | { type: "approval.ended"; data: { approvalId: string } }
  | { type: "escalation.made"; data: { escalationId: string; told: boolean } }
  | { type: "escalation.reminded"; data: { escalationId: string; step: string } }
  | { type: "escalation.fell"; data: { escalationId: string } }
  | { type: "escalation.taken-over"; data: { escalationId: string } }
  | { type: "escalation.decided"; data: { escalationId: string } }
  | { type: "escalation.withdrawn"; data: { escalationId: string } }
  | { type: "response.started"; data: { escalationId: string } }
  | { type: "members.added"; data: { userIds: readonly string[]; relation: Relation } }
  | { type: "document.frozen"; data: { documentId: string; kind: string; number: number } }
  | { type: "document.approved"; data: { documentId: string } }
  | { type: "document.returned"; data: { documentId: string } }
  | { type: "document.voided"; data: { documentId: string } }
  | { type: "document.downloaded"; data: { documentId: string; format: "pdf" | "docx" } }
  | { type: "document.check-failed"; data: { documentId: string } }
  | { type: "determination.made"; data: { determinationId: string; state: "awaiting" | "in_force" } }
  | { type: "determination.approved"; data: { determinationId: string } }
  | { type: "determination.returned"; data: { determinationId: string } }
  | { type: "determination.voided"; data: { determinationId: string } }
  | { type: "determination.withdrawn"; data: { determinationId: string } }
  | { type: "determination.outdated"; data: { determinationId: string } }
  | { type: "master-key.rotation-started"; data: { masterKeyId: string } }
  | { type: "master-key.rotated"; data: { masterKeyId: string; count: number } }
  | { type: "master-key.removed"; data: { masterKeyId: string } }
  | { type: "incident-key.rotation-started"; data: { generation: number } }
  | { type: "incident-key.rotated"; data: { generation: number; destroyed: number } }
  | { type: "people-import.started"; data: { importId: string; evidenceId: string } }
  | { type: "people-import.mapped"; data: { importId: string } }
  | { type: "people-import.checked"; data: { importId: string; rows: number; badRows: number } }
  | { type: "people-import.begun"; data: { importId: string; skipsBad: boolean } }
  | { type: "people-import.written"; data: { importId: string; count: number } }
  | { type: "people-import.cancelled"; data: { importId: string } }
  | { type: "people-import.refused"; data: { importId: string; problem: string } }
  | { type: "people-import.report-downloaded"; data: { importId: string } }
  | { type: "list.laid-down"; data: { listId: string } }
  | { type: "list.mapped"; data: { listId: string } }
  | { type: "list.taken-back"; data: { listId: string } }
  | { type: "list.read"; data: { listId: string; rows: number; count: number } }
  | { type: "list.refused"; data: { listId: string; problem: string } }
  | { type: "lists.compared"; data: { reconciliationId: string; count: number } }
  | { type: "difference.decided"; data: { reconciliationId: string; differenceId: string; decision: string } }
  | { type: "difference.revealed"; data: { differenceId: string; why: string } }
  | { type: "difference.undone"; data: { reconciliationId: string; differenceId: string } }
  | {
      type: "differences.decided";
      data: { reconciliationId: string; kind: string; decision: string; count: number };
    }
  | { type: "reconciliation.asked"; data: { reconciliationId: string; approvalId: string } }
  | { type: "reconciliation.agreed"; data: { reconciliationId: string; count: number } }
  | { type: "reconciliation.written"; data: { reconciliationId: string; count: number } }
  | { type: "reconciliation.not-written"; data: { reconciliationId: string; problem: string } }
  | { type: "people.written"; data: { disclosureId: string; count: number } }
  | { type: "people.read-in-bulk"; data: { userId: string } }
  | { type: "person.revealed"; data: { personId: string; why: string } }
  | { type: "person.corrected"; data: { personId: string; fields: readonly string[] } }
  | { type: "people-change.asked"; data: { changeId: string; kind: "remove" | "items" } }
  | { type: "people-change.approved"; data: { changeId: string } }
  | { type: "people-change.returned"; data: { changeId: string } }
  | { type: "people-change.voided"; data: { changeId: string } }
  | { type: "people-change.done"; data: { changeId: string } }
  | { type: "people-export.asked"; data: { exportId: string } }
  | { type: "people-export.approved"; data: { exportId: string } }
  | { type: "people-export.returned"; data: { exportId: string } }
  | { type: "people-export.voided"; data: { exportId: string } }
  | { type: "people-export.fetched"; data: { exportId: string } };

export type DownloadReason = "check" | "authority" | "investigation" | "principal" | "other";
export type IncidentDoor = "file" | "questions" | "report";

export type OrganisationField = "name" | "mail-domains";
export type ProfileField =
  | "isAdministrativeOrgan"
  | "sector"
  | "privacyMark"
  | "medicalInstitution"
  | "criticalInfrastructure";
export type UserField = "name" | "email" | "roles" | "grants" | "group" | "language";
export type GroupField = "name" | "supervisor" | "deputy";

export type DisclosureField = "kind" | "label" | "recipients-unknown" | "occurred-at";

export type ContainmentField = "state" | "at" | "note" | "proof" | "evidence";

export type AuditEventType = AuditEvent["type"];

/** An event as a command records it: with the incident it belongs to and the sealed reason, where there are such. */
export type RecordedEvent = AuditEvent & {
  readonly incidentId?: string | undefined;
  readonly reasonId?: string | undefined;
};
