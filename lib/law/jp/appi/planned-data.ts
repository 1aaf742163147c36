import { applies, defineRule, doesNotApply, open } from "../../rule";
import { appiRules, guideline } from "../../sources";
import { BEFORE_PLANNED, CHECKED, SINCE, SINCE_PLANNED } from "../breach/in-force";

const cite = appiRules("7条3号 括弧書", "取得し、又は取得しようとしている個人情報");

/**
 * Whether it is personal information acquired or about to be acquired and planned to be handled as personal data.
 * Only item 3 of rule 7 reaches it, and only since 2024-04-01.
 */
export const plannedData = defineRule({
  id: "appi.planned-data",
  reads: ["information_type"],
  uses: [],
  answers: {
    planned: applies(cite, guideline("3-5-1-1")),
    "not-planned": doesNotApply(cite, guideline("3-5-1-1")),
    "not-in-the-rule-yet": doesNotApply(cite),
    unknown: open(["information_type"], cite),
  },
  versions: [
    { from: SINCE, until: BEFORE_PLANNED, checkedOn: CHECKED, decide: () => "not-in-the-rule-yet" },
    {
      from: SINCE_PLANNED,
      checkedOn: CHECKED,
      decide: ({ information_type: kind }) => {
        if (kind === undefined) return "unknown";
        return kind === "planned_personal_data" ? "planned" : "not-planned";
      },
    },
  ],
});
