import { codeFact, codesFact, instantFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { ticked } from "./common";
import { question } from "./question";

const isExposed = inBranch("exposed");

export const exposed = [
  question(
    "exposed_where",
    { kind: "several", answers: ["page", "sharing", "member_page", "search", "sns"] },
    {
      tells: ["exposed_where"],
      isAsked: isExposed,
      says: (given) => [codesFact("exposed_where", ticked(given))],
    },
  ),
  question(
    "exposed_period",
    { kind: "period" },
    {
      tells: ["occurred_at", "occurred_until"],
      settledBy: ["occurred_at"],
      isAsked: isExposed,
      says: ({ instant, typed: { until } }) => [
        ...(instant ? [instantFact("occurred_at", instant)] : []),
        ...(until ? [instantFact("occurred_until", new Date(until))] : []),
      ],
      cites: "規則8条1項1号",
    },
  ),
  question(
    "closed_off",
    { kind: "choice", answers: ["closed", "copies_left", "visible"] },
    {
      tells: ["closed_off", "still_spreading"],
      settledBy: ["closed_off"],
      isAsked: isExposed,
      // A copy that a search engine keeps can still be read.
      says: ({ codes: [code = ""] }) => [
        codeFact("closed_off", code),
        yesNoFact("still_spreading", code !== "closed"),
      ],
      cites: "ガイドライン 3-5-2",
    },
  ),
  question(
    "access_log",
    { kind: "choice", answers: ["no_views", "viewed", "partial", "none"] },
    {
      tells: ["access_log"],
      isAsked: isExposed,
      says: ({ codes: [code = ""] }) => [codeFact("access_log", code)],
      cites: "ガイドライン 3-5-1-2",
    },
  ),
];
