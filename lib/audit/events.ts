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
  | { type: "people-import.started"; data: { importId: string; evidenceId: string } }
  | { type: "people-import.mapped"; data: { importId: string } }
  | { type: "people-import.checked"; data: { importId: string; rows: number; badRows: number } }
  | { type: "people-import.begun"; data: { importId: string; skipsBad: boolean } }
  | { type: "people-import.written"; data: { importId: string; count: number } }
  | { type: "people-import.cancelled"; data: { importId: string } }
  | { type: "people-import.refused"; data: { importId: string; problem: string } }
  | { type: "people.written"; data: { disclosureId: string; count: number } };

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

export type ContainmentField = "state" | "at" | "note" | "proof" | "evidence";

export type AuditEventType = AuditEvent["type"];

/** An event as a command records it: with the incident it belongs to and the sealed reason, where there are such. */
export type RecordedEvent = AuditEvent & {
  readonly incidentId?: string | undefined;
  readonly reasonId?: string | undefined;
};
