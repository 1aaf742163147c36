import { codeFact, codesFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { codesOf, question, type Situation } from "./question";

const isLost = inBranch("lost");
const isDevice = (situation: Situation) =>
  isLost(situation) && codesOf(situation, "thing_lost")?.join() !== "documents";

export const lost = [
  question(
    "thing_lost",
    { kind: "several", answers: ["computer", "phone", "usb", "documents", "other"] },
    {
      canBeUnknown: false,
      tells: ["thing_lost"],
      isAsked: isLost,
      says: ({ codes }) => [codesFact("thing_lost", codes)],
    },
  ),
  question(
    "place_lost",
    {
      kind: "choice",
      answers: ["inside", "outside", "theft_suspected"],
      line: { answer: "inside", field: "basis", isRequired: true },
    },
    {
      tells: ["place_lost"],
      isAsked: isLost,
      says: ({ codes: [code = ""] }) => [codeFact("place_lost", code)],
      cites: "ガイドライン 3-5-1-3",
    },
  ),
  question(
    "remote_wipe",
    { kind: "choice", answers: ["confirmed", "ordered", "impossible"] },
    {
      tells: ["remote_wipe"],
      isAsked: isDevice,
      says: ({ codes: [code = ""] }) => [codeFact("remote_wipe", code)],
    },
  ),
  question(
    "seen_when_found",
    {
      kind: "choice",
      answers: ["unseen", "seen"],
      line: { answer: "unseen", field: "basis", isRequired: true },
    },
    {
      tells: ["seen_when_found"],
      isAsked: isLost,
      says: ({ codes: [code] }) => [yesNoFact("seen_when_found", code === "seen")],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
  question(
    "reported_to_police",
    {
      kind: "choice",
      answers: ["done", "to_do"],
      line: { answer: "done", field: "receipt", isRequired: false },
    },
    {
      tells: ["reported_to_police"],
      isAsked: isLost,
      says: ({ codes: [code] }) => [yesNoFact("reported_to_police", code === "done")],
    },
  ),
];
