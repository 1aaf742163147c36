import { countPeople } from "../../count-people";
import { applies, defineRule, doesNotApply } from "../../rule";
import { appiRules, guideline } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

/** Whether anybody's data is in it: every category needs one person at least. */
export const anybody = defineRule({
  id: "breach.anybody",
  reads: ["principals.known", "principals.max", "timeline"],
  uses: [],
  answers: {
    somebody: applies(appiRules("7条")),
    "perhaps-somebody": applies(guideline("3-5-3-1 ※2")),
    nobody: doesNotApply(appiRules("7条")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (facts) => {
        const { least, most } = countPeople(facts);
        if (least > 0) return "somebody";
        return most === 0 ? "nobody" : "perhaps-somebody";
      },
    },
  ],
});
