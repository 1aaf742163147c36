import { DataItem } from "@/lib/db/generated/enums";
import {
  codeFact,
  codesFact,
  countFact,
  type FactDraft,
  instantFact,
  unknownFact,
  yesNoFact,
} from "@/lib/facts/fact-draft";
import { HAPPENED } from "@/lib/incidents/happened";
import { branchOf, concernsPeople, inBranch } from "./branch";
import { codeOf, codesOf, type Given, isChosen, OPEN, question, type Situation } from "./question";

const only = (given: Given) => given.codes[0] ?? "";

/** What was ticked and is sure; "there may be more" is no item. */
export const ticked = ({ codes }: Given) => codes.filter((code) => code !== OPEN);

const itemsAsk = {
  kind: "several",
  answers: Object.values(DataItem),
  headings: {
    name: "who",
    customer_number: "dealings",
    bank_account: "money",
    pay_hr: "careful",
    partner_secret: "rest",
  },
} as const;

/** Numbers as the law wants them: how many are known, and the most that it can be. */
function countFacts({ number, most }: Given): FactDraft[] {
  return [
    number === undefined ? unknownFact("principals.known") : countFact("principals.known", number),
    countFact("principals.max", most ?? number ?? 0),
  ];
}

const isUnreadable = (situation: Situation) =>
  inBranch("lost")(situation) ||
  isChosen(situation, "way_it_went", "discarded") ||
  isChosen(situation, "intrusion_sign", "ransom") ||
  isChosen(situation, "other_kind", "erased") ||
  isChosen(situation, "other_kind", "key_lost");

/** Where the kind of event is a suspicion of malice by itself, asking would only invite to play it down. */
const isSuspectAlready = (situation: Situation) =>
  inBranch("intrusion", "insider")(situation) || isChosen(situation, "place_lost", "theft_suspected");

/** Paper cannot be encrypted. */
const canBeProtected = (situation: Situation) =>
  !inBranch("paper", "exposed", "insider")(situation) &&
  codesOf(situation, "thing_lost")?.join() !== "documents";

/** What was said of a page that could be seen counts until another kind of event is known. */
const isStillToBeSaid = (situation: Situation) => {
  const branch = branchOf(situation);
  return branch === null ? !situation.answers.has("closed_off") : branch !== "exposed";
};

const hasNoPeriod = (situation: Situation) => !inBranch("exposed")(situation);

export const happened = question(
  "happened",
  { kind: "choice", answers: HAPPENED },
  { settledBy: ["event_type"] },
);

export const common = [
  question(
    "occurred",
    { kind: "instant" },
    {
      tells: ["occurred_at"],
      isAsked: hasNoPeriod,
      says: ({ instant }) => (instant ? [instantFact("occurred_at", instant)] : []),
      cites: "規則8条1項1号",
    },
  ),
  question(
    "awareness",
    { kind: "awareness" },
    {
      tells: ["discovered_at"],
      says: ({ instant }) => (instant ? [instantFact("discovered_at", instant)] : []),
      cites: "ガイドライン 3-5-3-3",
    },
  ),
  question(
    "principals",
    { kind: "count" },
    {
      tells: ["principals.known", "principals.max"],
      settledBy: ["principals.max"],
      isAsked: concernsPeople,
      says: countFacts,
      cites: "規則7条4号",
    },
  ),
  question("data_items", itemsAsk, {
    tells: ["data_items"],
    isAsked: concernsPeople,
    says: (given: Given) => [codesFact("data_items", ticked(given))],
    cites: "規則7条1号・2号",
  }),
  question(
    "still_spreading",
    { kind: "choice", answers: ["yes", "stopped"] },
    {
      tells: ["still_spreading"],
      isAsked: isStillToBeSaid,
      says: (given) => [yesNoFact("still_spreading", only(given) === "yes")],
      cites: "ガイドライン 3-5-2",
    },
  ),
  question(
    "whose_data",
    {
      kind: "several",
      answers: [
        "customers",
        "partner_contacts",
        "employees",
        "applicants",
        "patients",
        "pupils",
        "members",
        "company_only",
      ],
    },
    {
      tells: ["whose_data"],
      isAsked: (situation) =>
        !(inBranch("partner_secret")(situation) && isChosen(situation, "secret_with_people", "no")),
      says: (given) => [codesFact("whose_data", ticked(given))],
    },
  ),
  question(
    "my_number",
    { kind: "choice", answers: ["yes", "no"] },
    {
      tells: ["my_number"],
      isAsked: concernsPeople,
      cites: "番号法29条の4",
    },
  ),
  question(
    "malicious",
    { kind: "choice", answers: ["yes", "suspected", "no"] },
    {
      tells: ["malicious"],
      isAsked: (situation) => !isSuspectAlready(situation),
      cites: "規則7条3号",
    },
  ),
  question(
    "from_database",
    { kind: "choice", answers: ["yes", "before_entry", "neither"] },
    {
      tells: ["from_database"],
      settledBy: ["information_type"],
      isAsked: concernsPeople,
      says: (given) => [codeFact("from_database", only(given))],
      cites: "法16条3項",
    },
  ),
  question(
    "protection",
    { kind: "choice", answers: ["none", "password", "encrypted"] },
    {
      tells: ["protection", "encryption.advanced"],
      settledBy: ["encryption.advanced"],
      isAsked: (situation) => concernsPeople(situation) && canBeProtected(situation),
      // "Encrypted" is offered only as what records or settings have confirmed; a password never is.
      says: (given) => [
        codeFact("protection", only(given)),
        yesNoFact("encryption.advanced", only(given) === "encrypted"),
      ],
      cites: "規則7条1号",
    },
  ),
  question(
    "key_protected",
    { kind: "choice", answers: ["yes", "no"] },
    {
      tells: ["encryption.key_protected"],
      // Whoever corrected what a file said of its protection was not asked for it here.
      isAsked: (situation) =>
        (codeOf(situation, "protection") ?? situation.facts.get("protection")?.value.code) === "encrypted",
      says: (given) => [yesNoFact("encryption.key_protected", only(given) === "yes")],
    },
  ),
  question(
    "same_data_kept",
    { kind: "choice", answers: ["yes", "no"] },
    {
      tells: ["same_data_kept_elsewhere"],
      isAsked: isUnreadable,
      says: (given) => [yesNoFact("same_data_kept_elsewhere", only(given) === "yes")],
      cites: "ガイドライン 3-5-1-3",
    },
  ),
  question(
    "role",
    { kind: "choice", answers: ["own", "entrusted_to_us", "at_entrustee"] },
    {
      tells: ["role"],
      // Whoever entrusts stays the one who handles: an event at a contractor or service is the own one.
      says: (given) => [codeFact("role", only(given) === "entrusted_to_us" ? "entrustee" : "controller")],
      cites: "法26条1項",
    },
  ),
  question(
    "discovered_by",
    {
      kind: "several",
      answers: ["self", "colleague", "recipient", "principal", "entrustee", "partner", "authority", "other"],
    },
    { tells: ["discovered_by"], says: (given) => [codesFact("discovered_by", ticked(given))] },
  ),
];
