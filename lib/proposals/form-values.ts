import { formatInstant } from "@/lib/i18n/format";
import type { Correction } from "./correction";
import type { Proposed } from "./proposed";

/** The fields of a correction's form with the values that would send it; several codes joined by commas. */
export type CorrectionValues = Readonly<Record<string, string>>;

/** The form cannot say it: nobody knows yet, or there is no form. */
type NoValues = null;

const OPEN = "unknown";
const people = (known: number, most: number) => ({ known: String(known), most: String(most) });
const joined = (values: readonly (string | number)[]) => values.map(String).sort().join(",");

export function valuesOfCorrection(correction: Correction): CorrectionValues {
  switch (correction.kind) {
    case "mistake":
      return { mistake: correction.mistake ?? "none" };
    case "people":
      return people(correction.known, correction.most);
    case "bcc":
      return correction.count === 0 ? { is: "none" } : { is: "some", count: String(correction.count) };
    case "recipients":
    case "visible_addresses":
      return { chosen: joined(correction.chosen) };
    case "data_items":
      return { items: joined(correction.items) };
    case "special_care":
    case "my_number":
      return { found: correction.found };
    case "financial_data":
      return { code: correction.code ?? OPEN };
    case "partner_secret":
      return { is: correction.isSecret ? "yes" : "no" };
    case "occurred_at":
      return { at: formatInstant(new Date(correction.at), "ja") };
    case "sender":
      return { name: correction.name };
    case "encryption":
      return { protection: correction.protection };
  }
}

/** The same for what was taken over as it was read. `meant` are the places of the addresses that it counted. */
export function valuesOfRead(proposed: Proposed, meant: readonly number[]): CorrectionValues | NoValues {
  switch (proposed.kind) {
    case "mistake":
      return { mistake: proposed.mistake };
    case "people":
      return people(proposed.people, proposed.people);
    case "recipients":
    case "visible_addresses":
      return { chosen: joined(meant) };
    case "data_items":
      return { items: joined(proposed.items) };
    case "special_care":
    case "my_number":
      return { found: proposed.found === null ? OPEN : proposed.found ? "yes" : "no" };
    case "financial_data":
      return { code: proposed.code ?? OPEN };
    case "partner_secret":
      return { is: "yes" };
    case "occurred_at":
      return { at: formatInstant(new Date(proposed.at), "ja") };
    case "sender":
      return { name: proposed.name };
    case "encryption":
      return { protection: "password" };
    case "bcc":
    case "attachments":
      return null;
  }
}
