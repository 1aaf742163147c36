import { codeFact, codesFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { ticked } from "./common";
import { codesOf, question, type Situation } from "./question";

const isIntrusion = inBranch("intrusion");
const isDetectionOnly = (situation: Situation) =>
  isIntrusion(situation) && codesOf(situation, "intrusion_sign")?.join() === "detection";

export const intrusion = [
  question(
    "intrusion_sign",
    { kind: "several", answers: ["login", "ransom", "traffic", "altered_form", "told", "detection"] },
    {
      tells: ["intrusion_sign"],
      isAsked: isIntrusion,
      says: (given) => [codesFact("intrusion_sign", ticked(given))],
      cites: "ガイドライン 3-5-3-1",
    },
  ),
  question(
    "cut_off",
    { kind: "choice", answers: ["done", "to_do"] },
    {
      tells: ["cut_off"],
      isAsked: isIntrusion,
      says: ({ codes: [code] }) => [yesNoFact("cut_off", code === "done")],
      cites: "ガイドライン 3-5-2",
    },
  ),
  question(
    "stopped_before_acting",
    { kind: "choice", answers: ["yes", "no"] },
    {
      tells: ["stopped_before_acting"],
      isAsked: isDetectionOnly,
      says: ({ codes: [code] }) => [yesNoFact("stopped_before_acting", code === "yes")],
      cites: "Q&A 6-14",
    },
  ),
  question(
    "taken_out",
    { kind: "choice", answers: ["yes", "ruled_out"] },
    {
      tells: ["taken_out"],
      isAsked: isIntrusion,
      says: ({ codes: [code] }) => [yesNoFact("taken_out", code === "yes")],
      cites: "規則7条3号",
    },
  ),
  question(
    "whose_system",
    { kind: "choice", answers: ["own", "entrustee", "service"] },
    {
      tells: ["whose_system"],
      isAsked: isIntrusion,
      says: ({ codes: [code = ""] }) => [codeFact("whose_system", code)],
      cites: "ガイドライン 3-5-3-1",
    },
  ),
  question(
    "logs_kept",
    { kind: "choice", answers: ["done", "to_do"] },
    {
      tells: ["logs_kept"],
      isAsked: isIntrusion,
      says: ({ codes: [code] }) => [yesNoFact("logs_kept", code === "done")],
    },
  ),
];
