import { allOf, anyOf } from "../../combine";
import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { privacyMark } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = privacyMark("事故等の報告");

/** A holder of the Privacy Mark reports every incident: the final report in 30 days, 60 with a wrongful purpose. */
export const markFinal = defineRule({
  id: "privacy-mark.final",
  reads: ["privacy_mark"],
  uses: ["breach.happened", "breach.anybody"],
  answers: {
    "every-incident": applies(cite),
    "no-incident": doesNotApply(cite),
    "no-mark": doesNotApply(cite),
    "mark-unknown": open(["privacy_mark"], cite),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ privacy_mark: hasMark }, found) => {
        if (hasMark === false) return "no-mark";
        const incident = allOf(found["breach.happened"].status, found["breach.anybody"].status);
        if (incident === "does-not-apply") return "no-incident";
        if (hasMark === undefined) return "mark-unknown";
        if (incident === "applies") return "every-incident";
        return incident === "judgement" ? "judged" : "waits";
      },
    },
  ],
});

/** The preliminary report to JIPDEC: for what the Acts make reportable, and what JIPDEC finds serious. */
export const markPreliminary = defineRule({
  id: "privacy-mark.preliminary",
  reads: ["privacy_mark"],
  uses: ["privacy-mark.final", "appi.report", "my-number.report"],
  answers: {
    reportable: applies(cite),
    "final-only": doesNotApply(cite),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) => {
        const reportable = anyOf(found["appi.report"].status, found["my-number.report"].status);
        const status = allOf(found["privacy-mark.final"].status, reportable);
        if (status === "applies") return "reportable";
        if (status === "does-not-apply") return "final-only";
        return status === "judgement" ? "judged" : "waits";
      },
    },
  ],
});
