import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { leakAction, myNumberAct, myNumberBelieved } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

type Kind = NonNullable<Facts["information_type"]>;

const cite = myNumberAct("29条の4第1項");

const ANSWERS = {
  personal_data: "in-a-file",
  planned_personal_data: "perhaps-in-a-file",
  scattered_personal_information: "perhaps-in-a-file",
  pseudonymised: "perhaps-in-a-file",
  not_held_or_being_acquired: "none",
  corporate_only: "none",
  deceased_only: "none",
  anonymised: "none",
  personal_related_only: "none",
  commercial_directory: "none",
  statistics: "none",
  confidential_non_personal: "none",
  not_business_use: "none",
} as const satisfies Record<Kind, string>;

/** Whether personal information with a My Number (特定個人情報) is in it; not known counts as possible. */
export const information = defineRule({
  id: "my-number.information",
  reads: ["my_number", "information_type"],
  uses: [],
  answers: {
    "in-a-file": applies(cite),
    "perhaps-in-a-file": judgement(myNumberBelieved("特定個人情報ファイルに記録された情報か"), cite),
    none: doesNotApply(cite),
    "no-my-number": doesNotApply(cite),
    "my-number-unknown": open(["my_number"], cite, leakAction("報告フォーム 問1")),
    unknown: open(["information_type"], cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ my_number: hasNumber, information_type: kind }) => {
        if (hasNumber === false) return "no-my-number";
        const answer = kind === undefined ? "unknown" : ANSWERS[kind];
        if (answer === "none") return "none";
        return hasNumber === undefined ? "my-number-unknown" : answer;
      },
    },
  ],
});
