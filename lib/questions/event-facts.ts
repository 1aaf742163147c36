import { codeFact, type FactDraft, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import type { Happened } from "@/lib/incidents/happened";
import { branchOf } from "./branch";
import { codeOf, codesOf, isChosen, type Situation } from "./question";

/** A code, null where it is not known, undefined where nothing says anything about it yet. */
type Code = string | null | undefined;

const SIGNS: readonly (readonly [sign: string, event: string])[] = [
  // What was done to the data weighs more than how it was noticed.
  ["ransom", "ransomware"],
  ["altered_form", "input_interception"],
  ["login", "unauthorised_access"],
  ["told", "unauthorised_access"],
  ["traffic", "malware"],
  ["detection", "malware"],
];

const OTHER_KINDS: Readonly<Record<string, string>> = {
  erased: "destroyed_by_mistake",
  key_lost: "key_lost",
  impersonation: "phishing_impersonation",
  dos: "dos",
  provided: "intentional_provision",
  planned_deletion: "planned_deletion",
};

const SECRET_WAYS: Readonly<Record<string, string>> = {
  mail: "misdirected_message",
  paper: "misdelivered_paper",
  sharing: "public_exposure",
};

const through = (code: Code, table: Readonly<Record<string, string>>): Code => code && (table[code] ?? null);

const EVENTS: Readonly<Record<Happened, (situation: Situation) => Code>> = {
  mail: () => "misdirected_message",
  paper: (situation) => {
    const way = codeOf(situation, "way_it_went");
    return way && (way === "discarded" ? "destroyed_by_mistake" : "misdelivered_paper");
  },
  // The law has a word of its own for not knowing which of the two.
  lost: (situation) => {
    const place = codeOf(situation, "place_lost");
    if (!place) return "lost_or_stolen";
    return place === "theft_suspected" ? "stolen" : "lost";
  },
  exposed: () => "public_exposure",
  intrusion: (situation) => {
    const signs = codesOf(situation, "intrusion_sign");
    return signs && (SIGNS.find(([sign]) => signs.includes(sign))?.[1] ?? null);
  },
  insider: () => "insider",
  partner_secret: (situation) => through(codeOf(situation, "secret_way"), SECRET_WAYS),
  other: (situation) => through(codeOf(situation, "other_kind"), OTHER_KINDS),
};

/** Malice lies in the kind of event, or is answered; a suspicion that lies in the event is never answered away. */
function malice(situation: Situation): FactDraft[] {
  const branch = branchOf(situation);
  const kind = codeOf(situation, "other_kind");
  const isSuspect =
    branch === "intrusion" ||
    branch === "insider" ||
    (branch === "lost" && isChosen(situation, "place_lost", "theft_suspected")) ||
    (branch === "other" && (kind === "impersonation" || kind === "dos"));
  const said = codeOf(situation, "malicious");
  if (said === "yes") return [yesNoFact("malicious", true)];
  if (isSuspect || said === "suspected") return [codeFact("malicious", "suspected")];
  if (said === undefined) return [];
  // As long as the kind of event is open it may be one that is a suspicion by itself.
  const isKindOpen =
    codeOf(situation, "happened") === null ||
    (branch === "lost" && codeOf(situation, "place_lost") === null) ||
    (branch === "other" && kind === null);
  return [said === null || isKindOpen ? unknownFact("malicious") : yesNoFact("malicious", false)];
}

const MEDIA: Readonly<Partial<Record<Happened, string>>> = {
  mail: "mail",
  exposed: "server",
  intrusion: "server",
};

function medium(situation: Situation): Code {
  const branch = branchOf(situation);
  if (branch === "paper") {
    if (isChosen(situation, "post_mistake", "wrong_parcel")) return "parcel";
    const way = codeOf(situation, "way_it_went");
    return way && (way === "fax" ? "fax" : "paper");
  }
  if (branch === "lost") {
    const things = codesOf(situation, "thing_lost");
    return things && (things.join() === "documents" ? "paper" : "device");
  }
  return branch ? MEDIA[branch] : undefined;
}

const KINDS = ["happened", "way_it_went", "place_lost", "intrusion_sign", "secret_way", "other_kind"];

/**
 * What kind of event it is, on what, and whether malice is in it. Where only a file or somebody else has said what
 * happened, nothing is said here in their place.
 */
export function eventFacts(situation: Situation): FactDraft[] {
  if (!KINDS.some((key) => situation.answers.has(key))) {
    return situation.answers.has("malicious") ? malice(situation) : [];
  }
  const branch = branchOf(situation);
  const isOpen = codeOf(situation, "happened") === null;
  const event = isOpen || branch === null ? null : EVENTS[branch](situation);
  const on = medium(situation);
  const ofKind = event === null ? unknownFact("event_type") : event && codeFact("event_type", event);
  return [...(ofKind ? [ofKind] : []), ...(on ? [codeFact("medium", on)] : []), ...malice(situation)];
}
