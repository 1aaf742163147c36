import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { appiRules, guideline } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";
import { morePeopleThan } from "../breach/more-people-than";

/** 本人の数が千人を超える: 1,001 or more. */
export const OPERATOR_THRESHOLD = 1000;

const cite = appiRules("7条4号", "個人データに係る本人の数が千人を超える漏えい等");
const count = guideline("3-5-3-1(4)");

/** Item 4: more than 1,000 principals, counted where it leaked or may have; at its most where it is not certain. */
export const category4 = defineRule({
  id: "appi.category-4",
  reads: ["principals.known", "principals.max", "timeline"],
  uses: ["appi.breach"],
  answers: {
    over: applies(cite, count),
    "at-most-over": applies(cite, count),
    "not-over": doesNotApply(cite, count),
    unknown: open(["principals.max"], cite, count),
    "no-breach": doesNotApply(cite),
    "breach-judged": judgement(cite),
    "breach-waits": waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (facts, found) => morePeopleThan(OPERATOR_THRESHOLD, facts, found["appi.breach"].status),
    },
  ],
});
