import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { myNumberAct, myNumberGuideline, myNumberRules } from "../../sources";
import { dutyToReport } from "../breach/duty-to-report";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = myNumberAct("29条の4第1項");
const inForce = { from: SINCE, checkedOn: CHECKED } as const;

/** The report goes to the commission in every sector; art. 30(2) leaves art. 26 of the APPI standing beside it. */
export const report = defineRule({
  id: "my-number.report",
  reads: [],
  uses: [
    "my-number.category-1",
    "my-number.category-2",
    "my-number.category-3",
    "my-number.category-4",
    "breach.released",
  ],
  answers: {
    required: applies(cite, myNumberRules("3条")),
    released: doesNotApply(myNumberAct("29条の4第1項 ただし書")),
    "no-category": doesNotApply(cite, myNumberRules("2条")),
    judged: judgement(cite, myNumberRules("2条")),
    waits: waits(cite, myNumberRules("2条")),
  },
  versions: [
    {
      ...inForce,
      decide: (_facts, found) =>
        dutyToReport(
          [
            found["my-number.category-1"].status,
            found["my-number.category-2"].status,
            found["my-number.category-3"].status,
            found["my-number.category-4"].status,
          ],
          found,
        ),
    },
  ],
});

const ANSWER = {
  applies: "required",
  "does-not-apply": "not-reportable",
  judgement: "judged",
  open: "waits",
} as const;

/** The notification of principals, by the same rules as in the APPI. */
export const notify = defineRule({
  id: "my-number.notify",
  reads: [],
  uses: ["my-number.report"],
  answers: {
    required: applies(myNumberAct("29条の4第2項"), myNumberRules("5条")),
    "not-reportable": doesNotApply(myNumberAct("29条の4第2項")),
    judged: judgement(myNumberAct("29条の4第2項")),
    waits: waits(myNumberAct("29条の4第2項")),
  },
  versions: [{ ...inForce, decide: (_facts, found) => ANSWER[found["my-number.report"].status] }],
});

/** Below the categories the organisation should try to report (ガイドラインB): an effort, no duty. */
export const effort = defineRule({
  id: "my-number.effort",
  reads: [],
  uses: ["my-number.breach", "my-number.report"],
  answers: {
    "should-report": applies(myNumberGuideline("別添 B")),
    "no-effort": doesNotApply(myNumberGuideline("別添 B")),
  },
  versions: [
    {
      ...inForce,
      decide: (_facts, found) => {
        const isBreach = found["my-number.breach"].status !== "does-not-apply";
        return isBreach && found["my-number.report"].key === "no-category" ? "should-report" : "no-effort";
      },
    },
  ],
});
