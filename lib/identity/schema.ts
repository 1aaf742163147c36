import * as z from "zod";
import { id, oneOf, version } from "@/lib/forms/fields";

/** Whose name and record come first, where the two are one. */
export const DECISIONS = ["first", "second", "different"] as const;
export type MatchDecision = (typeof DECISIONS)[number];

export const askForm = z.strictObject({ incidentId: id() });
export const decideForm = z.strictObject({ matchId: id(), version: version(), decision: oneOf(DECISIONS) });
export type DecideInput = z.output<typeof decideForm>;

export const undoForm = z.strictObject({ matchId: id(), version: version() });
export type UndoInput = z.output<typeof undoForm>;
