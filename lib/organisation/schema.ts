import * as z from "zod";
import type { Grant, Language, Role, SecondFactorRule } from "@/lib/db/generated/enums";
import { email, id, line, manyOf, oneOf, optionalId, optionalOneOf, version } from "@/lib/forms/fields";
import { splitDomains } from "./own-domains";

/** In the order of every list of them. A test holds these four against the database's enums. */
export const ROLES = [
  "reporter",
  "responder",
  "supervisor",
  "legal",
  "management",
  "admin",
] as const satisfies readonly Role[];
export const GRANTS = ["caller", "approver"] as const satisfies readonly Grant[];
export const LANGUAGES = ["ja", "en"] as const satisfies readonly Language[];
export const RULES = ["required", "lifted"] as const satisfies readonly SecondFactorRule[];

const ORGANISATION_NAME = 200;
/** Of the text in which they are typed; how many there are is for the command to judge. */
const MAIL_DOMAINS = 10_000;
const PERSON_NAME = 100;
const GROUP_NAME = 100;

export const createOrganisationInput = z.strictObject({
  name: line(ORGANISATION_NAME),
  adminName: line(PERSON_NAME),
  adminEmail: email(),
});
export type CreateOrganisationInput = z.output<typeof createOrganisationInput>;

export const changeOrganisationInput = z.strictObject({
  version: version(),
  name: line(ORGANISATION_NAME),
  mailDomains: z.string().max(MAIL_DOMAINS).transform(splitDomains),
});
export type ChangeOrganisationInput = z.output<typeof changeOrganisationInput>;

export const setSecondFactorRuleInput = z.strictObject({ rule: oneOf(RULES) });
export type SetSecondFactorRuleInput = z.output<typeof setSecondFactorRuleInput>;

const person = {
  name: line(PERSON_NAME),
  email: email(),
  roles: manyOf(ROLES).refine((chosen) => chosen.length > 0, { error: "choose" }),
  grants: manyOf(GRANTS),
  groupId: optionalId(),
  language: optionalOneOf(LANGUAGES),
};

export const inviteUserInput = z.strictObject(person);
export type InviteUserInput = z.output<typeof inviteUserInput>;

export const changeUserInput = z.strictObject({ userId: id(), version: version(), ...person });
export type ChangeUserInput = z.output<typeof changeUserInput>;

/** Disabling, enabling, a new link, a second factor taken away: all of them need only to know whose. */
export const ofUserInput = z.strictObject({ userId: id() });
export type OfUserInput = z.output<typeof ofUserInput>;

const group = { name: line(GROUP_NAME), supervisorId: optionalId(), deputyId: optionalId() };

export const createGroupInput = z.strictObject(group);
export type CreateGroupInput = z.output<typeof createGroupInput>;

export const changeGroupInput = z.strictObject({ groupId: id(), version: version(), ...group });
export type ChangeGroupInput = z.output<typeof changeGroupInput>;

export const removeGroupInput = z.strictObject({ groupId: id(), version: version() });
export type RemoveGroupInput = z.output<typeof removeGroupInput>;
