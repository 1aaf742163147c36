import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { appiRules, guideline } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";
import { specialCare } from "../breach/special-care";

const cite = appiRules("7条1号", "要配慮個人情報が含まれる個人データ");

/** Item 1: special-care information (要配慮個人情報) of one person or more is in the personal data. */
export const category1 = defineRule({
  id: "appi.category-1",
  reads: ["special_care_info"],
  uses: ["appi.breach"],
  answers: {
    included: applies(cite, guideline("3-5-3-1(1)"), guideline("2-3")),
    "not-included": doesNotApply(cite, guideline("2-3")),
    unknown: open(["special_care_info"], cite, guideline("2-3")),
    "no-breach": doesNotApply(cite),
    "breach-judged": judgement(cite),
    "breach-waits": waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (facts, found) => specialCare(facts, found["appi.breach"].status),
    },
  ],
});
