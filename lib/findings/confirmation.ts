import type { DeterminationKind, DeterminationState } from "@/lib/db/generated/enums";
import type { DutyId } from "@/lib/law/duties";
import type { Assessment } from "./assess";
import { factsHash } from "./facts-hash";
import { isOutdated } from "./policy";
import { rulesHash } from "./rules-hash";

/** How far legal has come with the findings as they are now. */
export type Confirmation = {
  readonly state: "none" | "approval" | "outdated" | "done";
  /** When it came into force; null where nothing has. */
  readonly at: Date | null;
  /** The duties that legal decided otherwise than the rules say, while that counts. */
  readonly departures: readonly DutyId[];
};

type Decided = {
  readonly state: DeterminationState;
  readonly kind: DeterminationKind;
  readonly factsHash: Uint8Array;
  readonly rulesHash: Uint8Array;
  readonly departures: readonly string[];
  readonly inForceAt: Date | null;
  readonly preparedAt: Date;
};

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** What was decided says of now: one that waits comes first, and one of other facts asks to be looked at again. */
export function confirmationOf(decided: readonly Decided[], { facts, on, law }: Assessment): Confirmation {
  if (decided.some(({ state }) => state === "awaiting"))
    return { state: "approval", at: null, departures: [] };
  const inForce = decided.find(({ state }) => state === "in_force");
  if (!inForce) return { state: "none", at: null, departures: [] };
  const at = inForce.inForceAt ?? inForce.preparedAt;
  const then = {
    kind: inForce.kind,
    factsHash: hex(inForce.factsHash),
    rulesHash: hex(inForce.rulesHash),
  };
  const now = { factsHash: hex(factsHash(facts)), rulesHash: hex(rulesHash(on)) };
  if (isOutdated(then, now)) return { state: "outdated", at, departures: [] };
  const departures = law?.duties.map(({ id }) => id).filter((id) => inForce.departures.includes(id)) ?? [];
  return { state: "done", at, departures };
}
