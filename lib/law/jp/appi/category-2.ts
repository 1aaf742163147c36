import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { appiRules, guideline, qa, qaBelieved } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";
import { propertyDamage } from "../breach/property-damage";

const cite = appiRules("7条2号", "財産的被害が生じるおそれがある個人データ");
const examples = guideline("3-5-3-1(2)");

/** Item 2: wrongful use of the personal data may cause property damage. */
export const category2 = defineRule({
  id: "appi.category-2",
  reads: ["financial_data"],
  uses: ["appi.breach"],
  answers: {
    card: applies(cite, examples, qa("6-12")),
    "sign-in": applies(cite, examples),
    none: doesNotApply(cite, qa("6-11")),
    "last-digits": doesNotApply(cite, qa("6-12")),
    "account-number": doesNotApply(cite, qa("14-8"), qaBelieved("6-13")),
    "no-payment": doesNotApply(cite, examples),
    "no-password": doesNotApply(cite, examples),
    "first-and-last-digits": judgement(cite, qa("6-12")),
    hashed: judgement(cite, examples),
    "gift-code": judgement(cite, qa("6-11")),
    unknown: open(["financial_data"], cite, examples),
    "no-breach": doesNotApply(cite),
    "breach-judged": judgement(cite),
    "breach-waits": waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (facts, found) => propertyDamage(facts, found["appi.breach"].status),
    },
  ],
});
