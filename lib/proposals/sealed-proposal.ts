import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import type { Exposure } from "@/lib/intake/exposure";
import { type Correction, correction } from "./correction";
import type { PlacedProposal } from "./proposed";

type Column = "sealed" | "corrected";
const placeOf = (id: string, column: Column) => ({ table: "proposals", column, row: id });
const readingPlace = (evidenceId: string) => ({ table: "readings", column: "sealed", row: evidenceId });

// Both are our own JSON under authentication: what opens is what was sealed.
export const sealProposal = (key: DataKey, id: string, proposal: PlacedProposal) =>
  seal(key, placeOf(id, "sealed"), JSON.stringify(proposal));
export const openProposal = (key: DataKey, id: string, sealed: Uint8Array): PlacedProposal =>
  JSON.parse(unsealText(key, placeOf(id, "sealed"), sealed));

export const sealCorrection = (key: DataKey, id: string, corrected: Correction) =>
  seal(key, placeOf(id, "corrected"), JSON.stringify(corrected));
export const openCorrection = (key: DataKey, id: string, sealed: Uint8Array): Correction =>
  correction.parse(JSON.parse(unsealText(key, placeOf(id, "corrected"), sealed)));

/** What was read of one file, whole. */
export const sealExposure = (key: DataKey, evidenceId: string, exposure: Exposure) =>
  seal(key, readingPlace(evidenceId), JSON.stringify(exposure));
export const openExposure = (key: DataKey, evidenceId: string, sealed: Uint8Array): Exposure =>
  JSON.parse(unsealText(key, readingPlace(evidenceId), sealed));
