import { codeFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { question } from "./question";

/** Kinds of events that a frightened person would not look for under the other headings. */
export const other = [
  question(
    "other_kind",
    {
      kind: "choice",
      answers: [
        "erased",
        "key_lost",
        "impersonation",
        "dos",
        "provided",
        "planned_deletion",
        "something_else",
      ],
    },
    {
      tells: ["other_kind"],
      isAsked: inBranch("other"),
      says: ({ codes: [code = ""] }) => [codeFact("other_kind", code)],
    },
  ),
];
