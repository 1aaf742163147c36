import type { ContainmentKind } from "@/lib/db/generated/enums";
import type { FactValue } from "@/lib/facts/fact-draft";

/** What of the facts decides which actions are proposed; whatever is not here is not known. */
export type ContainmentFacts = {
  /** Code of `event_type`. */
  readonly eventType?: string | undefined;
  /** Codes of `data_items`. */
  readonly dataItems?: readonly string[] | undefined;
  /** Code of `medium`: "mail", "device", "online" … */
  readonly medium?: string | undefined;
  /** Code of `shared_link`. */
  readonly sharedLink?: string | undefined;
  /** Code or answer of `malicious`. */
  readonly malicious?: string | undefined;
};

const BY_EVENT: Readonly<Record<string, readonly ContainmentKind[]>> = {
  misdirected_message: ["ask_not_to_open", "keep_logs"],
  misdelivered_paper: ["ask_not_to_open", "search_thing"],
  public_exposure: ["close_share", "keep_logs", "takedown_request"],
  lost: ["search_thing", "wipe_device", "change_passwords", "police_report"],
  stolen: ["police_report", "wipe_device", "change_passwords", "search_thing"],
  lost_or_stolen: ["search_thing", "wipe_device", "change_passwords", "police_report"],
  destroyed_by_mistake: ["search_thing", "keep_logs"],
  unauthorised_access: ["cut_off", "keep_logs", "change_passwords", "police_report"],
  ransomware: ["cut_off", "keep_logs", "change_passwords", "police_report"],
  malware: ["cut_off", "keep_logs", "change_passwords"],
  insider: ["keep_logs", "stop_rights", "police_report"],
  input_interception: ["cut_off", "keep_logs", "change_passwords", "police_report"],
  phishing_impersonation: ["takedown_request", "keep_logs", "police_report"],
  dos: ["cut_off", "keep_logs"],
  key_lost: ["search_thing", "change_passwords"],
  intentional_provision: ["ask_not_to_open", "keep_logs"],
  planned_deletion: ["keep_logs"],
};

/** While nobody knows what happened: what can be lost by waiting. */
const UNKNOWN_EVENT: readonly ContainmentKind[] = ["keep_logs"];

const CARD = ["card_number", "card_expiry", "card_security_code"];
const CREDENTIALS = ["password", "login_id"];
const PAPER = ["paper", "fax"];

/**
 * Which actions are proposed, the most urgent first, each once. Only additions hang on the data and the way it went:
 * a fact that is not known takes nothing away.
 */
export function actionsFor(facts: ContainmentFacts): ContainmentKind[] {
  const { eventType, dataItems = [], medium, sharedLink, malicious } = facts;
  const holds = (items: readonly string[]) => dataItems.some((item) => items.includes(item));
  const kinds: ContainmentKind[] = [
    ...(sharedLink === "active" ? (["close_share"] as const) : []),
    ...(BY_EVENT[eventType ?? ""] ?? UNKNOWN_EVENT),
    ...(holds(CARD) ? (["tell_card_company"] as const) : []),
    ...(holds(["gift_code"]) ? (["disable_codes"] as const) : []),
    ...(holds(CREDENTIALS) ? (["change_passwords"] as const) : []),
    ...(malicious === "yes" || malicious === "suspected" ? (["police_report"] as const) : []),
  ];
  const isPaper = medium !== undefined && PAPER.includes(medium);
  return [...new Set(kinds)].filter((kind) => !(isPaper && kind === "wipe_device"));
}

type Settled = ReadonlyMap<string, { readonly value: FactValue }>;

/** The facts that containment hangs on, of those of an incident. */
export function containmentFacts(settled: Settled): ContainmentFacts {
  const value = (name: string) => settled.get(name)?.value;
  const code = (name: string) => {
    const found = value(name);
    return found?.answer === "yes" ? (found.code ?? "yes") : undefined;
  };
  return {
    eventType: code("event_type"),
    dataItems: value("data_items")?.codes,
    medium: code("medium"),
    sharedLink: code("shared_link"),
    malicious: code("malicious"),
  };
}
