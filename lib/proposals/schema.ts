import * as z from "zod";
import { id, version } from "@/lib/forms/fields";
import { correction } from "./correction";

export const takeOverInput = z.strictObject({ incidentId: id(), proposalId: id(), version: version() });
export type TakeOverInput = z.output<typeof takeOverInput>;

/** The action makes `correction` out of the fields of the kind's own form. */
export const correctInput = z.strictObject({
  incidentId: z.uuid(),
  proposalId: z.uuid(),
  version: z.int().min(0),
  correction,
});
export type CorrectInput = z.output<typeof correctInput>;
