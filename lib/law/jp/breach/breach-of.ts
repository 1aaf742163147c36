import { allOf, anyOf, unless } from "../../combine";
import type { Found, Status } from "../../rule";
import type { RuleId } from "../../rule-ids";

export const BREACH_USES = [
  "breach.happened",
  "breach.anybody",
  "breach.bearer",
  "breach.encrypted",
] as const satisfies readonly RuleId[];

export type BreachKey =
  | "breach"
  | "not-covered"
  | "nothing-happened"
  | "nobody"
  | "not-bearer"
  | "encrypted"
  | "exempt"
  | "judged"
  | "waits";

/**
 * Whether a leak, loss or damage of covered information of somebody happened to this organisation, unprotected and
 * not exempt. Shared by the Acts, which have the same words; each says itself what information it covers.
 */
export function breachOf(covered: Status, found: Found, exempt: Status = "does-not-apply"): BreachKey {
  const happened = found["breach.happened"].status;
  const encrypted = found["breach.encrypted"].status;
  if (exempt === "applies") return "exempt";
  if (covered === "does-not-apply") return "not-covered";
  if (found["breach.bearer"].status === "does-not-apply") return "not-bearer";
  if (happened === "does-not-apply") return "nothing-happened";
  if (found["breach.anybody"].status === "does-not-apply") return "nobody";
  if (encrypted === "applies") return "encrypted";
  const status = unless(allOf(covered, happened), anyOf(encrypted, exempt));
  if (status === "applies") return "breach";
  return status === "judgement" ? "judged" : "waits";
}
