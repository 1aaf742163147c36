import * as z from "zod";
import { id, version } from "@/lib/forms/fields";
import { correction } from "./correction";

export const takeOverInput = z.strictObject({ incidentId: id(), proposalId: id(), version: version() });
export type TakeOverInput = z.output<typeof takeOverInput>;

/** After somebody else has decided: what was read all the same, or their decision as it is. */
export const takeOverForm = takeOverInput.extend({ use: z.enum(["read", "decided"]).optional() });

/** The action makes `correction` out of the fields of the kind's own form. */
export const correctInput = z.strictObject({
  incidentId: z.uuid(),
  proposalId: z.uuid(),
  version: z.int().min(0),
  correction,
});
export type CorrectInput = z.output<typeof correctInput>;
