import { codeFact, codesFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { ticked } from "./common";
import { isChosen, question, type Situation } from "./question";

const isMail = inBranch("mail");
const hasLeft = (situation: Situation) =>
  isMail(situation) && !isChosen(situation, "left_the_house", "stopped");

export const mail = [
  question(
    "mail_mistake",
    { kind: "choice", answers: ["wrong_recipient", "wrong_attachment", "cc_instead_of_bcc", "wrong_list"] },
    {
      tells: ["mistake"],
      isAsked: isMail,
      says: ({ codes: [code = ""] }) => [codeFact("mistake", code)],
    },
  ),
  question(
    "left_the_house",
    { kind: "choice", answers: ["left", "stopped"] },
    {
      tells: ["left_the_house"],
      isAsked: isMail,
      says: ({ codes: [code] }) => [yesNoFact("left_the_house", code === "left")],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
  question(
    "recipient_kind",
    { kind: "several", answers: ["customers", "partners", "strangers", "group_company", "same_entity"] },
    {
      tells: ["recipient_kind"],
      isAsked: (situation) =>
        hasLeft(situation) ||
        (inBranch("paper")(situation) && !isChosen(situation, "way_it_went", "discarded")),
      says: (given) => [codesFact("recipient_kind", ticked(given))],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
  question(
    "opened",
    { kind: "choice", answers: ["all_unread", "opened"] },
    {
      tells: ["opened"],
      isAsked: hasLeft,
      says: ({ codes: [code] }) => [yesNoFact("opened", code === "opened")],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
  question(
    "shared_link",
    { kind: "choice", answers: ["none", "disabled", "active"] },
    {
      tells: ["shared_link"],
      isAsked: hasLeft,
      says: ({ codes: [code = ""] }) => [codeFact("shared_link", code)],
    },
  ),
  question(
    "mail_kept",
    { kind: "choice", answers: ["put", "later", "gone"] },
    {
      canBeUnknown: false,
      isAsked: isMail,
      // A proposal from the mail itself has named its kind of mistake.
      settledBy: ["visible_addresses"],
    },
  ),
];
