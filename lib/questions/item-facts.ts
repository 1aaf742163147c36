import type { DataItem } from "@/lib/db/generated/enums";
import { codeFact, type FactDraft, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import { concernsPeople } from "./branch";
import { codeOf, codesOf, OPEN, type Situation } from "./question";

/** Medical history, results of a check, disability, crime and creed are special-care information by the Act. */
const SPECIAL: readonly DataItem[] = ["health_check", "health", "disability", "crime", "creed"];

/**
 * What the ticks say about property, as the code of the law; null where they leave it open.
 * A full card number is enough by itself, with the security code the more so. A name and password together open
 * whatever they belong to, a bank or nothing: not known. An expiry date or security code without a number, and a
 * password without a name, are fragments of something that was not named: not known. Several kinds at once have no
 * code of their own: not known, unless a card number is among them, which decides anyway.
 */
function financial(items: ReadonlySet<string>, isComplete: boolean): string | null {
  if (items.has("card_number")) return items.has("card_security_code") ? "card_number_cvv" : "card_number";
  if (!isComplete || items.has("card_security_code") || items.has("card_expiry") || items.has("password"))
    return null;
  const kinds = ["bank_account", "login_id", "gift_code"].filter((item) => items.has(item));
  if (kinds.length > 1) return null;
  const codes: Readonly<Record<string, string>> = {
    bank_account: "bank_account_only",
    login_id: "id_only",
    gift_code: "gift_code",
  };
  return kinds[0] ? (codes[kinds[0]] ?? null) : "none";
}

/** A tick is sure. That something is not among it is sure only of a whole list, without "other" and "maybe more". */
function ofItems(codes: readonly string[]): FactDraft[] {
  const items = new Set(codes);
  const isComplete = !items.has(OPEN) && !items.has("other");
  const isSpecial = SPECIAL.some((item) => items.has(item));
  const money = financial(items, isComplete);
  return [
    isSpecial || isComplete ? yesNoFact("special_care_info", isSpecial) : unknownFact("special_care_info"),
    money === null ? unknownFact("financial_data") : codeFact("financial_data", money),
  ];
}

/** Ticked is yes; that it is not ticked says nothing, since the number is asked for by itself. */
function myNumber(situation: Situation, items: readonly string[] | null | undefined): FactDraft[] {
  if (items?.includes("my_number")) return [yesNoFact("my_number", true)];
  const said = codeOf(situation, "my_number");
  if (said === undefined) return [];
  // Where nobody knows which items there are, nobody knows that this one is not among them.
  return [
    said === null || items === null ? unknownFact("my_number") : yesNoFact("my_number", said === "yes"),
  ];
}

/** What kind of information it is, in the words of the law. */
function informationType(situation: Situation): FactDraft[] {
  if (!concernsPeople(situation)) {
    const code =
      codeOf(situation, "secret_with_people") === "no" ? "confidential_non_personal" : "corporate_only";
    return [codeFact("information_type", code)];
  }
  const from = codeOf(situation, "from_database");
  if (from === undefined) return [];
  if (from === null) return [unknownFact("information_type")];
  const codes: Readonly<Record<string, string>> = {
    yes: "personal_data",
    before_entry: "planned_personal_data",
  };
  return [codeFact("information_type", codes[from] ?? "scattered_personal_information")];
}

/** What follows from the items, from My Number, and from whose data they are. */
export function itemFacts(situation: Situation): FactDraft[] {
  if (!concernsPeople(situation)) return informationType(situation);
  const items = codesOf(situation, "data_items");
  const ofTicks =
    items === undefined
      ? []
      : items === null
        ? [unknownFact("special_care_info"), unknownFact("financial_data")]
        : ofItems(items);
  return [...ofTicks, ...myNumber(situation, items), ...informationType(situation)];
}
