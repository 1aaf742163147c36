import { defineRule, doesNotApply, judgement, open } from "../../rule";
import { childAct } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = childAct("確認記録の漏えい");

/** Records of criminal-record checks in schools and the like: to the agency at once. Its start was not read. */
export const childrenRecords = defineRule({
  id: "children.records",
  reads: ["child_protection_records"],
  uses: ["breach.happened"],
  answers: {
    "to-be-read": judgement(cite),
    "no-records": doesNotApply(cite),
    "no-incident": doesNotApply(cite),
    unknown: open(["child_protection_records"], cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ child_protection_records: hasRecords }, found) => {
        if (hasRecords === false) return "no-records";
        if (found["breach.happened"].status === "does-not-apply") return "no-incident";
        return hasRecords === undefined ? "unknown" : "to-be-read";
      },
    },
  ],
});
