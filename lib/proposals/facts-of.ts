import {
  codeFact,
  codesFact,
  countFact,
  type FactDraft,
  instantFact,
  unknownFact,
  yesNoFact,
} from "@/lib/facts/fact-draft";
import type { FactName } from "@/lib/facts/fact-names";
import type { Proposed, ProposedOf } from "./proposed";

const maybe = (name: FactName, is: boolean | null) => (is === null ? unknownFact(name) : yesNoFact(name, is));

/**
 * The facts that a proposal states once somebody has taken it over or corrected it, in the words of the fact table of
 * the law. What a file cannot settle is said to be unknown, never to be absent. How many people there are is counted
 * when they have been written. `showsBcc` is false for a copy that hides who else received it.
 */
export function factsOf(proposed: Proposed, { showsBcc = true }: { showsBcc?: boolean } = {}): FactDraft[] {
  switch (proposed.kind) {
    case "mistake":
      return [codeFact("event_type", "misdirected_message"), codeFact("mistake", proposed.mistake)];
    case "recipients":
      return [ofReach(proposed, showsBcc), countFact("recipients.known", proposed.outside)];
    case "visible_addresses":
      return [
        countFact("visible_addresses", proposed.visible),
        countFact("visible_addresses.identifying", proposed.identifying),
      ];
    case "data_items":
      return [codesFact("data_items", proposed.items)];
    case "special_care":
      return [maybe("special_care_info", proposed.found)];
    case "financial_data":
      return [
        proposed.code === null ? unknownFact("financial_data") : codeFact("financial_data", proposed.code),
      ];
    case "my_number":
      return [maybe("my_number", proposed.found)];
    case "partner_secret":
      return [codeFact("information_type", "confidential_non_personal")];
    case "occurred_at":
      return [instantFact("occurred_at", new Date(proposed.at))];
    case "encryption":
      // A password on a file is not yet the encryption of which the law speaks.
      return [codeFact("protection", "password"), unknownFact("encryption.advanced")];
    case "people":
    case "bcc":
    case "sender":
    case "attachments":
      return [];
  }
}

/** That nobody outside is named says that it stayed inside only where nobody can be hidden, and nobody was meant. */
function ofReach({ outside, intended = 0 }: ProposedOf<"recipients">, showsBcc: boolean): FactDraft {
  if (outside > 0) return codeFact("recipients", "external");
  return showsBcc && intended === 0 ? codeFact("recipients", "internal") : unknownFact("recipients");
}

/** How many distinct people, as two facts: what is known and the most that it may be. */
export function peopleFacts(known: number, most = known): FactDraft[] {
  return [countFact("principals.known", known), countFact("principals.max", most)];
}
