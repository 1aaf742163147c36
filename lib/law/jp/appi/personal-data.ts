import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, open } from "../../rule";
import { appi, guideline, pseudonymGuideline, qa } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

type Kind = NonNullable<Facts["information_type"]>;

const ANSWERS = {
  personal_data: "data",
  planned_personal_data: "not-yet-data",
  not_held_or_being_acquired: "not-held",
  corporate_only: "corporate",
  deceased_only: "deceased",
  anonymised: "anonymised",
  pseudonymised: "pseudonymised",
  personal_related_only: "related-only",
  scattered_personal_information: "scattered",
  commercial_directory: "directory",
  statistics: "statistics",
  confidential_non_personal: "not-personal",
  not_business_use: "not-business",
} as const satisfies Record<Kind, string>;

/**
 * Whether it is 個人データ: information about living people in a database, as the organisation that leaked it can
 * read it, whoever finds it (Q&A 6-10). Public information is; papers before they are entered are not.
 */
export const personalData = defineRule({
  id: "appi.personal-data",
  reads: ["information_type"],
  uses: [],
  answers: {
    data: applies(appi("16条3項"), guideline("2-6"), qa("6-10")),
    "not-yet-data": doesNotApply(guideline("2-6"), guideline("3-5-1-1")),
    "not-held": doesNotApply(guideline("3-5-1-1")),
    corporate: doesNotApply(guideline("2-1 ※3")),
    deceased: doesNotApply(guideline("2-1 ※2"), appi("2条1項")),
    anonymised: doesNotApply(appi("16条3項"), guideline("3-5-1-1")),
    pseudonymised: doesNotApply(appi("41条9項"), pseudonymGuideline("2-2-3-6(2)")),
    "related-only": doesNotApply(appi("16条3項"), guideline("3-5-1-1")),
    scattered: doesNotApply(guideline("2-4")),
    directory: doesNotApply(guideline("2-4")),
    statistics: doesNotApply(appi("2条1項")),
    "not-personal": doesNotApply(appi("2条1項")),
    "not-business": doesNotApply(appi("16条2項")),
    unknown: open(["information_type"], appi("16条3項"), guideline("2-6")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ information_type: kind }) => (kind === undefined ? "unknown" : ANSWERS[kind]),
    },
  ],
});
