import * as z from "zod";
import { id, oneOf, version } from "@/lib/forms/fields";
import { text } from "@/lib/forms/text-fields";

const REASON = 2000;

/** Relations that somebody is given by hand; a supervisor comes with an escalation. */
export const GIVEN_RELATIONS = ["member", "responder", "legal"] as const;
export const addMemberForm = z.strictObject({
  incidentId: id(),
  userId: id(),
  relation: oneOf(GIVEN_RELATIONS),
});
export type AddMemberInput = z.output<typeof addMemberForm>;

export const removeMemberForm = z.strictObject({ memberId: id() });
export type RemoveMemberInput = z.output<typeof removeMemberForm>;

export const restrictForm = z.strictObject({ incidentId: id(), version: version(), reason: text(REASON) });
export type RestrictInput = z.output<typeof restrictForm>;
