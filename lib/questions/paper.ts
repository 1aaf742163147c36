import { codeFact, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { codeOf, isChosen, question, type Situation } from "./question";

const isPaper = inBranch("paper");
const wentToSomebody = (situation: Situation) =>
  isPaper(situation) && !isChosen(situation, "way_it_went", "discarded");
const hasCover = (situation: Situation) =>
  wentToSomebody(situation) && !isChosen(situation, "way_it_went", "fax");

/** Six ways make two short questions: first how it went, then what went wrong with the post. */
export const paper = [
  question(
    "way_it_went",
    { kind: "choice", answers: ["fax", "post", "by_hand", "discarded"] },
    {
      tells: ["way_it_went"],
      isAsked: isPaper,
      says: ({ codes: [code = ""] }) => [codeFact("way_it_went", code)],
    },
  ),
  question(
    "post_mistake",
    { kind: "choice", answers: ["wrong_address", "wrong_parcel", "wrong_enclosure", "courier_error"] },
    {
      tells: ["mistake"],
      isAsked: (situation) => isPaper(situation) && codeOf(situation, "way_it_went") === "post",
      says: ({ codes: [code = ""] }) => [codeFact("mistake", code)],
    },
  ),
  question(
    "destination_known",
    { kind: "choice", answers: ["yes", "number_only", "no"] },
    {
      tells: ["destination_known"],
      isAsked: wentToSomebody,
      says: ({ codes: [code = ""] }) => [codeFact("destination_known", code)],
    },
  ),
  question(
    "envelope",
    { kind: "choice", answers: ["returned_unopened", "opened", "no_cover"] },
    {
      tells: ["envelope", "opened"],
      isAsked: hasCover,
      says: ({ codes: [code = ""] }) => [
        codeFact("envelope", code),
        code === "no_cover" ? unknownFact("opened") : yesNoFact("opened", code === "opened"),
      ],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
  question(
    "returned",
    { kind: "choice", answers: ["all", "some", "not_yet"] },
    {
      tells: ["returned"],
      isAsked: wentToSomebody,
      says: ({ codes: [code = ""] }) => [codeFact("returned", code)],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
];
