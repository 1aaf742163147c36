import * as z from "zod";
import { id, oneOf, version } from "@/lib/forms/fields";
import { optionalText, text } from "@/lib/forms/text-fields";

const REASON = 2000;
const ofIncident = { incidentId: id(), version: version() };

export const closeForm = z.strictObject(ofIncident);
export const askClosingForm = z.strictObject({ ...ofIncident, reason: text(REASON) });
/** Two buttons of one form; the reason is asked for where it is returned. */
export const decideClosingForm = z.strictObject({
  approvalId: id(),
  version: version(),
  act: oneOf(["approved", "returned"]),
  reason: optionalText(REASON),
});
export const reopenForm = z.strictObject({ ...ofIncident, reason: text(REASON) });
export type ReopenInput = z.output<typeof reopenForm>;

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

export const restrictForm = z.strictObject({ ...ofIncident, reason: text(REASON) });
export type RestrictInput = z.output<typeof restrictForm>;
