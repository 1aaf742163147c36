import type { Grant, Role } from "@/lib/db/generated/enums";

/**
 * Who may do what: the one table that pages, commands, jobs and the API use. What a person may see of one
 * incident depends on the relation to it as well: lib/incidents/policy.ts.
 */
export const permissions = {
  "organisation.manage": ["admin"],
  "profile.manage": ["legal", "admin"],
  "person.manage": ["admin"],
  "group.manage": ["admin"],
  "incident.report": ["reporter", "responder", "supervisor", "legal", "management", "admin"],
  "incident.open": ["responder", "supervisor", "legal"],
  "incident.run": ["responder", "supervisor", "legal"],
  "incident.restrict": ["supervisor", "legal"],
  "escalation.decide": ["supervisor"],
  "finding.decide": ["legal"],
  "duty.lower": ["legal"],
  "summary.read": ["management"],
  "call.make": ["responder", "caller"],
  "approval.decide": ["supervisor", "approver"],
} as const satisfies Record<string, readonly (Role | Grant)[]>;

export type Permission = keyof typeof permissions;

/** What someone is and was given; disabled people have neither. */
export type Standing = { readonly roles: readonly Role[]; readonly grants: readonly Grant[] };

/** Whether a role or grant of this person brings the permission. */
export function can({ roles, grants }: Standing, permission: Permission): boolean {
  const holders: readonly (Role | Grant)[] = permissions[permission];
  return [...roles, ...grants].some((held) => holders.includes(held));
}

/** Every permission of this person, in the order of the table. */
export function permissionsOf(standing: Standing): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => can(standing, permission));
}
