import type { Determination } from "@/lib/db/generated/client";
import type { DutyId } from "@/lib/law/duties";
import type { Assessment } from "./assess";
import { groundedOf, groundOf } from "./ground";
import { isOutdated } from "./policy";

/** How far legal has come with the findings as they are now. */
export type Confirmation = {
  readonly state: "none" | "approval" | "outdated" | "done";
  /** When it came into force; null where nothing has. */
  readonly at: Date | null;
  /** The duties that legal decided otherwise than the rules say, while that counts. */
  readonly departures: readonly DutyId[];
};

type Decided = Pick<
  Determination,
  "state" | "kind" | "factsHash" | "rulesHash" | "departures" | "inForceAt" | "preparedAt"
>;

/** What was decided says of now: one that waits comes first, and one of other facts asks to be looked at again. */
export function confirmationOf(decided: readonly Decided[], { readings, on, law }: Assessment): Confirmation {
  if (decided.some(({ state }) => state === "awaiting"))
    return { state: "approval", at: null, departures: [] };
  const inForce = decided.find(({ state }) => state === "in_force");
  if (!inForce) return { state: "none", at: null, departures: [] };
  const at = inForce.inForceAt ?? inForce.preparedAt;
  if (isOutdated(groundedOf(inForce), groundOf({ readings, on })))
    return { state: "outdated", at, departures: [] };
  const departures = law?.duties.map(({ id }) => id).filter((id) => inForce.departures.includes(id)) ?? [];
  return { state: "done", at, departures };
}
