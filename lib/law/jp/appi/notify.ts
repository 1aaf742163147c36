import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { appi, appiRules, guideline, reform2026 } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = appi("26条2項");
const ANSWER = {
  applies: "required",
  "does-not-apply": "not-reportable",
  judgement: "judged",
  open: "waits",
} as const;

/**
 * The notification of principals: whoever must report must tell them, promptly as the situation demands (Rule 10).
 * The amendment of 2026 relaxes it where little harm is to be feared; it is not in force, and its rules are not made.
 */
export const notify = defineRule({
  id: "appi.notify",
  reads: [],
  uses: ["appi.report"],
  answers: {
    required: applies(cite, appiRules("10条"), guideline("3-5-4")),
    "not-reportable": doesNotApply(cite, guideline("3-5-4-3")),
    judged: judgement(cite),
    waits: waits(cite),
    "perhaps-relaxed": judgement(reform2026("26条2項", "本人の権利利益の保護に欠けるおそれが少ない場合")),
  },
  versions: [
    { from: SINCE, checkedOn: CHECKED, decide: (_facts, found) => ANSWER[found["appi.report"].status] },
  ],
  preview: {
    promulgatedOn: "2026-07-17",
    inForceBy: "2028-07-16",
    checkedOn: CHECKED,
    decide: (_facts, found) =>
      found["appi.report"].status === "applies" ? "perhaps-relaxed" : ANSWER[found["appi.report"].status],
  },
});
