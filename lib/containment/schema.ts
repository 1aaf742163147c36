import * as z from "zod";
import { ContainmentKind, ProofShows } from "@/lib/db/generated/enums";
import { id, oneOf, optionalId, version } from "@/lib/forms/fields";
import { optionalText, text } from "@/lib/forms/text-fields";

const NOTE = 2000;
const typed = () => z.string().max(60);

export const addForm = z.strictObject({
  incidentId: id(),
  kind: oneOf(Object.values(ContainmentKind)),
  note: optionalText(NOTE),
  assignedToId: optionalId(),
  dueDay: typed(),
  dueTime: typed(),
});

/** A press on a proposal: nothing but its kind. */
export const takeForm = z.strictObject({ incidentId: id(), kind: oneOf(Object.values(ContainmentKind)) });

export const finishForm = z.strictObject({
  actionId: id(),
  version: version(),
  day: typed(),
  time: typed(),
  note: text(NOTE),
  proof: oneOf(Object.values(ProofShows)),
  evidenceId: optionalId(),
});

export const impossibleForm = z.strictObject({ actionId: id(), version: version(), reason: text(NOTE) });
export type ImpossibleInput = z.output<typeof impossibleForm>;
