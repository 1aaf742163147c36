import { anyOf } from "../../combine";
import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { appiRules, guideline } from "../../sources";
import { inCategory } from "../breach/category-answer";
import { CHECKED, SINCE } from "../breach/in-force";
import { PURPOSE_KEYS } from "../breach/purpose-keys";

const cite = appiRules("7条3号", "不正の目的をもって行われたおそれがある当該個人情報取扱事業者に対する行為");
const acts = guideline("3-5-3-1(3)");

/**
 * Item 3: an act against the operator, its entrustee or a service that it uses, possibly done with a wrongful
 * purpose; of personal data or of what is planned to become it. Its final report has 60 days.
 */
export const category3 = defineRule({
  id: "appi.category-3",
  reads: [],
  uses: ["appi.breach", "appi.breach-of-planned", "breach.wrongful-purpose"],
  answers: {
    wrongful: applies(cite, acts),
    "not-wrongful": doesNotApply(cite, acts),
    "purpose-judged": judgement(cite, acts),
    "purpose-waits": waits(cite, acts),
    "no-breach": doesNotApply(cite, guideline("3-5-1-1")),
    "breach-judged": judgement(cite, guideline("3-5-3-1 ※4・※5")),
    "breach-waits": waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) => {
        const breach = anyOf(found["appi.breach"].status, found["appi.breach-of-planned"].status);
        const purpose = found["breach.wrongful-purpose"].status;
        return inCategory(breach, purpose, PURPOSE_KEYS[purpose]);
      },
    },
  ],
});
