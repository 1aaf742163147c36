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

type Standing = { readonly id: string; readonly disabledAt: Date | null };
type Protected = { readonly id: string; readonly hasSecondFactor: boolean };

/** Why this person cannot be disabled; null where they can. The last admin is the command's to find out. */
export function whyNotDisable(actor: Actor, { id, disabledAt }: Standing) {
  if (isOneself(actor, id)) return "oneself";
  return disabledAt ? "already-disabled" : null;
}

/** Why this person cannot be enabled again; null where they can. */
export function whyNotEnable(actor: Actor, { id, disabledAt }: Standing) {
  if (!disabledAt) return "not-disabled";
  return isOneself(actor, id) ? "oneself" : null;
}

/** Why this person gets no new set-password link; null where they do. */
export function whyNotRenewLink(actor: Actor, { id, disabledAt }: Standing) {
  if (isOneself(actor, id)) return "oneself";
  return disabledAt ? "user-disabled" : null;
}

/** Why this person's second factor cannot be taken away; null where it can. */
export function whyNotReset(actor: Actor, { id, hasSecondFactor }: Protected) {
  if (isOneself(actor, id)) return "oneself";
  return hasSecondFactor ? null : "no-second-factor";
}

/** What an admin is offered to do with a person, by the same answers that the commands go by. */
export function actsOn(actor: Actor, person: Standing & Protected) {
  return {
    changeRights: !isOneself(actor, person.id),
    disable: whyNotDisable(actor, person) === null,
    enable: whyNotEnable(actor, person) === null,
    renewLink: whyNotRenewLink(actor, person) === null,
    resetSecondFactor: whyNotReset(actor, person) === null,
  };
}
