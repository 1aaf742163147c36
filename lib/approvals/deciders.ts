import { type Actor, actorCan } from "@/lib/auth/actor";
import { type Permission, permissions, type Standing } from "@/lib/auth/permissions";
import type { Prisma } from "@/lib/db/generated/client";
import { Grant, Role } from "@/lib/db/generated/enums";
import { Forbidden } from "@/lib/errors";
import { isSubjectKind, SUBJECT_KINDS, type SubjectKind } from "./subject-kinds";

/** With what one decides on each kind of subject: whatever lowers a duty is for legal. */
const DECIDED_WITH = {
  "start-response": "approval.decide",
  "call-timing": "approval.decide",
  "prepare-report": "approval.decide",
  "prepare-notice": "approval.decide",
  "call-legal": "approval.decide",
  "close-incident": "approval.decide",
  "withdraw-incident": "approval.decide",
  "withdraw-lowering": "duty.lower",
  // Legal decided it: the second person is whoever decides in the incident.
  determination: "approval.decide",
  "list-agreed": "approval.decide",
  "export-people": "approval.decide",
  "change-people": "approval.decide",
} as const satisfies { readonly [Kind in SubjectKind]: Permission };

/** Whether somebody may decide on this kind at all; on a kind that this version does not know nobody does. */
export function decides(person: Standing, kind: string): boolean {
  if (!isSubjectKind(kind)) return false;
  const holders: readonly (Role | Grant)[] = permissions[DECIDED_WITH[kind]];
  return [...person.roles, ...person.grants].some((held) => holders.includes(held));
}

/** The kinds on which the actor may decide; none where they may decide on nothing. */
export function kindsDecidedBy(actor: Actor): SubjectKind[] {
  if (actor.kind !== "user") return [];
  return SUBJECT_KINDS.filter((kind) => actorCan(actor, DECIDED_WITH[kind]));
}

/** Throws `Forbidden` for whoever may decide on nothing at all. The first line of every command that decides. */
export function assertDecides(actor: Actor): void {
  if (kindsDecidedBy(actor).length === 0) throw new Forbidden("approval.decide");
}

/** The people who may decide on this kind. */
export function whoDecides(kind: SubjectKind): Prisma.UserWhereInput {
  const holders: readonly (Role | Grant)[] = permissions[DECIDED_WITH[kind]];
  return {
    disabledAt: null,
    OR: [
      { roles: { hasSome: Object.values(Role).filter((role) => holders.includes(role)) } },
      { grants: { hasSome: Object.values(Grant).filter((grant) => holders.includes(grant)) } },
    ],
  };
}
