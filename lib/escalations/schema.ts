import * as z from "zod";
import { chosenId, words } from "@/lib/approvals/schema";
import { id, optionalLine, version } from "@/lib/forms/fields";

const DATE = 60;

export const escalateInput = z.strictObject({ incidentId: id(), version: version() });
export type EscalateInput = z.output<typeof escalateInput>;

export const oralReportForm = z.strictObject({
  incidentId: id(),
  version: version(),
  toId: chosenId(),
  day: optionalLine(DATE),
  time: optionalLine(DATE),
  words: words(),
});

/** As the action makes it of the form: `at` is an instant by then. */
export type OralReportInput = {
  readonly incidentId: string;
  readonly version: number;
  readonly toId: string;
  readonly at: Date;
  readonly words: string;
};

export const takeOverInput = z.strictObject({ approvalId: id(), version: version(), approverId: chosenId() });
export type TakeOverInput = z.output<typeof takeOverInput>;
