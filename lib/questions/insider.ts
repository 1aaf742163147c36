import { codeFact, codesFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { ticked } from "./common";
import { question } from "./question";

const isInsider = inBranch("insider");

export const insider = [
  question(
    "insider_suspicion",
    { kind: "choice", answers: ["taken_out", "viewed", "provided"] },
    {
      tells: ["insider_suspicion"],
      isAsked: isInsider,
      says: ({ codes: [code = ""] }) => [codeFact("insider_suspicion", code)],
      cites: "規則7条3号",
    },
  ),
  question(
    "suspicion_basis",
    { kind: "several", answers: ["records", "admitted", "tip"] },
    {
      tells: ["suspicion_basis"],
      isAsked: isInsider,
      says: (given) => [codesFact("suspicion_basis", ticked(given))],
    },
  ),
  question(
    "left_the_company",
    { kind: "choice", answers: ["left", "stayed"] },
    {
      tells: ["left_the_company"],
      isAsked: isInsider,
      says: ({ codes: [code] }) => [yesNoFact("left_the_company", code === "left")],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
  question(
    "rights_stopped",
    { kind: "choice", answers: ["done", "to_do"] },
    {
      tells: ["rights_stopped"],
      isAsked: isInsider,
      says: ({ codes: [code] }) => [yesNoFact("rights_stopped", code === "done")],
    },
  ),
];
