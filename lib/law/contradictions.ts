import type { FactName, Facts } from "./case-facts";
import type { Found } from "./rule";

/** Facts that cannot all be true. They are named for a person to put right; none of them lowers a duty meanwhile. */
export type Contradiction = {
  readonly key: "recovered-and-published" | "known-over-max" | "attack-without-malice" | "told-before-known";
  readonly facts: readonly FactName[];
};

export function findContradictions(facts: Facts, found: Found): readonly Contradiction[] {
  const { "principals.known": known = 0, "principals.max": most = known } = facts;
  const { entrustor_notified_at: toldAt, discovered_at: knownAt } = facts;
  const contradictions: Contradiction[] = [];
  if (found["breach.recovered-unread"].key === "contradicted-by-publication")
    contradictions.push({ key: "recovered-and-published", facts: ["recovered_unread", "recipients"] });
  if (known > most)
    contradictions.push({ key: "known-over-max", facts: ["principals.known", "principals.max"] });
  if (found["breach.wrongful-purpose"].key === "denied-against-the-event")
    contradictions.push({ key: "attack-without-malice", facts: ["malicious", "event_type"] });
  if (toldAt !== undefined && knownAt !== undefined && toldAt < knownAt)
    contradictions.push({ key: "told-before-known", facts: ["entrustor_notified_at", "discovered_at"] });
  return contradictions;
}
