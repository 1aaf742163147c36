import type { UserField } from "@/lib/audit/events";
import type { Actor } from "@/lib/auth/actor";
import type { Grant, Language, Role } from "@/lib/db/generated/enums";

/** What can be changed of a person. */
export type PersonFields = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  readonly groupId: string | null;
  readonly language: Language | null;
};

/** Nobody gives themselves rights, and nobody locks themselves out: another admin does it. */
export function isOneself(actor: Actor, userId: string): boolean {
  return actor.userId === userId;
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value));

/** Which fields differ, in the order of the page. */
export function changedFields(before: PersonFields, after: PersonFields): UserField[] {
  const differs: Record<UserField, boolean> = {
    name: before.name !== after.name,
    email: before.email !== after.email,
    roles: !sameSet(before.roles, after.roles),
    grants: !sameSet(before.grants, after.grants),
    group: before.groupId !== after.groupId,
    language: before.language !== after.language,
  };
  return (Object.keys(differs) as UserField[]).filter((field) => differs[field]);
}

/** A change of these ends the person's sessions: what they were opened for no longer holds. */
export function endsSessions(fields: readonly UserField[]): boolean {
  return fields.some((field) => field === "roles" || field === "grants" || field === "email");
}

/** What an admin may do with a person; the same answers that the commands enforce. */
export function actsOn(
  actor: Actor,
  person: { id: string; disabledAt: Date | null; hasSecondFactor: boolean },
) {
  const other = !isOneself(actor, person.id);
  return {
    changeRights: other,
    disable: other && person.disabledAt === null,
    enable: other && person.disabledAt !== null,
    renewLink: other && person.disabledAt === null,
    resetSecondFactor: other && person.hasSecondFactor,
  };
}
