import { isLawFact } from "@/lib/facts/fact-names";
import type { Assessment } from "@/lib/findings/assess";
import { groundOf } from "@/lib/findings/ground";
import { isOutdated } from "@/lib/findings/policy";
import type { GuideInput, LegalConfirmation } from "./guide-input";
import type { GuideRows } from "./guide-rows";

type Determined = Pick<GuideInput, "confirmed" | "isDeterminationAsked" | "isDeterminationReturned">;
type Row = GuideRows["determinations"][number];

/** What legal decided last, and whether the facts are still those on which it was decided. */
export function determinedOf({ determinations, facts }: GuideRows, assessment: Assessment): Determined {
  const now = groundOf(assessment);
  const inForce = determinations.find(({ state }) => state === "in_force");
  const [newest] = determinations.toSorted((one, other) => Number(other.preparedAt) - Number(one.preparedAt));
  // A request on facts that have changed cannot be approved any more: it is legal's turn again.
  const isCurrent = newest !== undefined && newest.factsHash === now.factsHash;
  return {
    confirmed: inForce ? { ...confirmationOf(inForce, facts), isOutdated: isOutdated(inForce, now) } : null,
    isDeterminationAsked: isCurrent && newest.state === "awaiting",
    isDeterminationReturned: isCurrent && newest.state === "returned",
  };
}

function confirmationOf(row: Row, facts: GuideRows["facts"]): Omit<LegalConfirmation, "isOutdated"> {
  const { report, notify, isVoluntary, kind, preparedById, preparedAt, inForceAt } = row;
  const since = facts.filter(({ recordedAt, name }) => recordedAt > preparedAt && isRead(name));
  return {
    at: inForceAt ?? preparedAt,
    byId: preparedById,
    decision: report,
    notify,
    isVoluntary,
    isDeparture: kind === "departed",
    changed: [...new Set(since.map(({ name }) => name))],
  };
}

/** Whether the law reads it, by this name or by its own. */
const isRead = (name: string) => isLawFact(name) || name === "leak_ruled_out_basis";
