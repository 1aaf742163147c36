import * as z from "zod";
import { id, oneOf, version } from "@/lib/forms/fields";
import { optionalText, text } from "@/lib/forms/text-fields";

const REASON = 2000;
const ofIncident = { incidentId: id(), version: version() };

export const closeForm = z.strictObject(ofIncident);
/** Closing over what is open, withdrawing, opening again: each with why. */
export const reasonForm = z.strictObject({ ...ofIncident, reason: text(REASON) });
export type ReasonInput = z.output<typeof reasonForm>;
/** Two buttons of one form; the reason is asked for where it is returned. */
export const decideEndForm = z.strictObject({
  approvalId: id(),
  version: version(),
  act: oneOf(["approved", "returned"]),
  reason: optionalText(REASON),
});
