import * as z from "zod";
import { DifferenceDecision, DifferenceKind } from "@/lib/db/generated/enums";
import { id, oneOf, optionalId, version } from "@/lib/forms/fields";
import { optionalText, text } from "@/lib/forms/text-fields";
import { mapForm } from "@/lib/people-import/schema";
import { WAYS } from "./how-made";

const REASON = 1000;
const WORDS = 500;
const ofReconciliation = { incidentId: id(), reconciliationId: id(), version: version() };

export const layDownForm = z.strictObject({
  incidentId: id(),
  evidenceId: z.string({ error: "choose" }).min(1, { error: "choose" }).pipe(id()),
  way: oneOf(WAYS),
  words: optionalText(WORDS),
});
export type LayDownInput = z.output<typeof layDownForm>;

export const takeBackForm = z.strictObject({ incidentId: id(), listId: id() });
export type TakeBackInput = z.output<typeof takeBackForm>;

/** What the form of the columns of a list sends; `version` is that of the list. */
export const mapListForm = mapForm.omit({ importId: true }).extend({ listId: id() });
export type MapListInput = z.output<typeof mapListForm>;

/** `version` is that of the difference. */
export const decideForm = z.strictObject({
  ...ofReconciliation,
  differenceId: id(),
  decision: oneOf(Object.values(DifferenceDecision)),
  reason: text(REASON),
});
export type DecideInput = z.output<typeof decideForm>;

export const undoForm = z.strictObject({ ...ofReconciliation, differenceId: id() });
export type UndoInput = z.output<typeof undoForm>;

/** `version` is that of the reconciliation: it moves with every decision. */
export const decideAllForm = z.strictObject({
  ...ofReconciliation,
  kind: oneOf(Object.values(DifferenceKind)),
  decision: oneOf(Object.values(DifferenceDecision)),
  reason: text(REASON),
});
export type DecideAllInput = z.output<typeof decideAllForm>;

export const askForm = z.strictObject({
  ...ofReconciliation,
  askedOfId: z.string().min(1, { error: "choose" }).pipe(id()),
  /** Null makes one. */
  disclosureId: optionalId(),
});
export type AskInput = z.output<typeof askForm>;

export const signForm = z.strictObject({
  approvalId: id(),
  version: version(),
  act: oneOf(["approved", "returned"]),
  reason: optionalText(REASON),
});
