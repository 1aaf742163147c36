import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { appi, organGuideline, organRuleBelieved } from "../../sources";
import { BEFORE_PLANNED, CHECKED, SINCE, SINCE_PLANNED } from "../breach/in-force";

type Kind = NonNullable<Facts["information_type"]>;

const rule = appi("68条1項");

/** What of the body's information art. 68 surely does not reach, and what only memory says it reaches. */
const ANSWERS = {
  personal_data: "held",
  planned_personal_data: "not-held-yet",
  scattered_personal_information: "scattered",
  pseudonymised: "pseudonymised",
  anonymised: "not-personal",
  not_held_or_being_acquired: "not-personal",
  corporate_only: "not-personal",
  deceased_only: "not-personal",
  personal_related_only: "not-personal",
  commercial_directory: "not-personal",
  statistics: "not-personal",
  confidential_non_personal: "not-personal",
  not_business_use: "not-personal",
} as const satisfies Record<Kind, string>;

/** Whether it is 保有個人情報 of an administrative organ. Scattered information may be: to be confirmed by legal. */
export const heldInformation = defineRule({
  id: "organs.held-information",
  reads: ["information_type"],
  uses: [],
  answers: {
    held: applies(rule, organGuideline("5-4-1")),
    "not-held-yet": doesNotApply(rule, organGuideline("5-4-1")),
    "not-personal": doesNotApply(appi("2条1項"), rule),
    scattered: judgement(organRuleBelieved("60条1項 保有個人情報"), rule),
    pseudonymised: judgement(organRuleBelieved("仮名加工情報と68条"), rule),
    unknown: open(["information_type"], rule),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ information_type: kind }) => (kind === undefined ? "unknown" : ANSWERS[kind]),
    },
  ],
});

/** Information planned to become held: item 3 of rule 43, as for operators. */
export const plannedInformation = defineRule({
  id: "organs.planned-information",
  reads: ["information_type"],
  uses: [],
  answers: {
    planned: applies(organGuideline("5-4-1")),
    "not-planned": doesNotApply(organGuideline("5-4-1")),
    "not-in-the-rule-yet": doesNotApply(organGuideline("5-4-1")),
    unknown: open(["information_type"], organGuideline("5-4-1")),
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
