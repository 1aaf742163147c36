import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { appi, appiRules, guideline } from "../../sources";
import { dutyToReport } from "../breach/duty-to-report";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = appi("26条1項");

/** The report to the commission or the minister: a preliminary and a final one (Rule 8). */
export const report = defineRule({
  id: "appi.report",
  reads: [],
  uses: ["appi.category-1", "appi.category-2", "appi.category-3", "appi.category-4", "breach.released"],
  answers: {
    required: applies(cite, appiRules("8条")),
    released: doesNotApply(appi("26条1項 ただし書"), guideline("3-5-3-5")),
    "no-category": doesNotApply(cite, appiRules("7条")),
    judged: judgement(cite, appiRules("7条")),
    waits: waits(cite, appiRules("7条")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) =>
        dutyToReport(
          [
            found["appi.category-1"].status,
            found["appi.category-2"].status,
            found["appi.category-3"].status,
            found["appi.category-4"].status,
          ],
          found,
        ),
    },
  ],
});
