import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { appi, appiRules, organGuideline } from "../../sources";
import { dutyToReport } from "../breach/duty-to-report";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = appi("68条1項");

/** The report of an administrative organ to the commission. Below the threshold it should still tell what may disturb. */
export const report = defineRule({
  id: "organs.report",
  reads: [],
  uses: [
    "organs.category-1",
    "organs.category-2",
    "organs.category-3",
    "organs.category-4",
    "organs.category-5",
    "breach.released",
  ],
  answers: {
    required: applies(cite, appiRules("43条")),
    released: doesNotApply(cite),
    "no-category": doesNotApply(cite, organGuideline("5-4-1")),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) =>
        dutyToReport(
          [
            found["organs.category-1"].status,
            found["organs.category-2"].status,
            found["organs.category-3"].status,
            found["organs.category-4"].status,
            found["organs.category-5"].status,
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

/** The organ's notification of principals; it falls away where the data holds information closed to them. */
export const notify = defineRule({
  id: "organs.notify",
  reads: ["non_disclosure_information"],
  uses: ["organs.report"],
  answers: {
    required: applies(appi("68条2項"), organGuideline("5-4-2")),
    "not-reportable": doesNotApply(appi("68条2項")),
    "non-disclosure": doesNotApply(appi("68条2項2号")),
    judged: judgement(appi("68条2項")),
    waits: waits(appi("68条2項")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ non_disclosure_information: isClosed }, found) => {
        const reported = found["organs.report"].status;
        return isClosed && reported !== "does-not-apply" ? "non-disclosure" : ANSWER[reported];
      },
    },
  ],
});
