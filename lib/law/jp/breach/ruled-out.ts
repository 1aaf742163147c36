import { applies, defineRule, doesNotApply } from "../../rule";
import { guideline, qa, qaQuoted } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

/**
 * Whether a leak is ruled out on a stated basis: logs that show no view, execution and outside traffic blocked, the
 * thing never left the house. Without a basis nothing is ruled out.
 */
export const ruledOut = defineRule({
  id: "breach.ruled-out",
  reads: ["leak_ruled_out"],
  uses: [],
  answers: {
    "with-a-basis": applies(guideline("3-5-3-1 ※2・※4"), qa("6-14"), qaQuoted("6-1")),
    "not-ruled-out": doesNotApply(guideline("3-5-3-1 ※2")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ leak_ruled_out: isRuledOut }) => (isRuledOut ? "with-a-basis" : "not-ruled-out"),
    },
  ],
});
