import { codeFact, countFact, type FactDraft, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import type { Correction } from "./correction";
import { peopleFacts } from "./facts-of";
import type { Proposed } from "./proposed";

const settled = { yes: true, no: false, unknown: null } as const;

/** A proposal as a person says it is; null where what was read is said not to be so at all. */
export function correctedProposal(read: Proposed, correction: Correction): Proposed | null {
  switch (correction.kind) {
    case "mistake":
      return read.kind === "mistake" && correction.mistake ? { ...read, mistake: correction.mistake } : null;
    case "recipients":
      return read.kind === "recipients"
        ? { ...read, outside: correction.chosen.length, intended: undefined }
        : null;
    case "visible_addresses":
      return read.kind === "visible_addresses" ? { ...read, identifying: correction.chosen.length } : null;
    case "data_items":
      return { kind: "data_items", items: correction.items };
    case "special_care":
    case "my_number":
      return { kind: correction.kind, found: settled[correction.found] };
    case "financial_data":
      return { kind: "financial_data", code: correction.code };
    case "occurred_at":
      return { kind: "occurred_at", at: correction.at };
    case "sender":
      return read.kind === "sender" ? { ...read, name: correction.name } : null;
    case "people":
    case "bcc":
    case "partner_secret":
    case "encryption":
      return read;
  }
}

/** Facts of a correction that stand in no proposal: a range of people, nobody in Bcc, no secret, no password. */
export function factsOfCorrection(correction: Correction): FactDraft[] {
  switch (correction.kind) {
    case "people":
      return peopleFacts(correction.known, correction.most);
    case "bcc":
      return [countFact("recipients.bcc", correction.count)];
    case "mistake":
      return correction.mistake === null
        ? [codeFact("event_type", "misdirected_message"), unknownFact("mistake")]
        : [];
    case "partner_secret":
      return correction.isSecret ? [] : [unknownFact("information_type")];
    case "encryption":
      return protectionFacts(correction.protection);
    default:
      return [];
  }
}

function protectionFacts(protection: "none" | "password" | "whole" | "unknown"): FactDraft[] {
  if (protection === "unknown") return [unknownFact("protection"), unknownFact("encryption.advanced")];
  return [
    codeFact("protection", protection === "whole" ? "encrypted" : protection),
    // A password alone is not "advanced encryption" in the words of the guideline; whether the key is safe is asked.
    protection === "whole" ? yesNoFact("encryption.advanced", true) : yesNoFact("encryption.advanced", false),
  ];
}
