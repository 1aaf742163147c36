import { anyOf } from "../../combine";
import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { appiRules, organGuideline, qa } from "../../sources";
import { inCategory } from "../breach/category-answer";
import { CHECKED, SINCE } from "../breach/in-force";
import { morePeopleThan } from "../breach/more-people-than";
import { propertyDamage } from "../breach/property-damage";
import { PURPOSE_KEYS } from "../breach/purpose-keys";
import { specialCare } from "../breach/special-care";

/** 百人を超える: 101 or more, for administrative organs. */
export const ORGAN_THRESHOLD = 100;

const cite = appiRules("43条");
const guide = organGuideline("5-4-1");
const withoutBreach = {
  "no-breach": doesNotApply(cite, guide),
  "breach-judged": judgement(cite, guide),
  "breach-waits": waits(cite, guide),
};
const inForce = { from: SINCE, checkedOn: CHECKED } as const;

/** Rule 43 item 1: special-care information. */
export const category1 = defineRule({
  id: "organs.category-1",
  reads: ["special_care_info"],
  uses: ["organs.breach"],
  answers: {
    ...withoutBreach,
    included: applies(appiRules("43条1号"), guide),
    "not-included": doesNotApply(appiRules("43条1号"), guide),
    unknown: open(["special_care_info"], appiRules("43条1号"), guide),
  },
  versions: [{ ...inForce, decide: (facts, found) => specialCare(facts, found["organs.breach"].status) }],
});

/** Rule 43 item 2: possible property damage. */
export const category2 = defineRule({
  id: "organs.category-2",
  reads: ["financial_data"],
  uses: ["organs.breach"],
  answers: {
    ...withoutBreach,
    card: applies(appiRules("43条2号"), guide),
    "sign-in": applies(appiRules("43条2号"), guide),
    none: doesNotApply(appiRules("43条2号"), guide),
    "last-digits": doesNotApply(appiRules("43条2号"), qa("6-12")),
    "account-number": doesNotApply(appiRules("43条2号"), qa("14-8")),
    "no-payment": doesNotApply(appiRules("43条2号"), guide),
    "no-password": doesNotApply(appiRules("43条2号"), guide),
    "first-and-last-digits": judgement(appiRules("43条2号"), qa("6-12")),
    hashed: judgement(appiRules("43条2号"), guide),
    "gift-code": judgement(appiRules("43条2号"), qa("6-11")),
    unknown: open(["financial_data"], appiRules("43条2号"), guide),
  },
  versions: [{ ...inForce, decide: (facts, found) => propertyDamage(facts, found["organs.breach"].status) }],
});

/** Rule 43 item 3: a possibly wrongful purpose; also of information planned to be held. */
export const category3 = defineRule({
  id: "organs.category-3",
  reads: [],
  uses: ["organs.breach", "organs.breach-of-planned", "breach.wrongful-purpose"],
  answers: {
    ...withoutBreach,
    wrongful: applies(appiRules("43条3号"), guide),
    "not-wrongful": doesNotApply(appiRules("43条3号"), guide),
    "purpose-judged": judgement(appiRules("43条3号"), guide),
    "purpose-waits": waits(appiRules("43条3号"), guide),
  },
  versions: [
    {
      ...inForce,
      decide: (_facts, found) => {
        const breach = anyOf(found["organs.breach"].status, found["organs.breach-of-planned"].status);
        const purpose = found["breach.wrongful-purpose"].status;
        return inCategory(breach, purpose, PURPOSE_KEYS[purpose]);
      },
    },
  ],
});

/** Rule 43 item 4: more than 100 people. */
export const category4 = defineRule({
  id: "organs.category-4",
  reads: ["principals.known", "principals.max", "timeline"],
  uses: ["organs.breach"],
  answers: {
    ...withoutBreach,
    over: applies(appiRules("43条4号"), guide),
    "at-most-over": applies(appiRules("43条4号"), guide),
    "not-over": doesNotApply(appiRules("43条4号"), guide),
    unknown: open(["principals.max"], appiRules("43条4号"), guide),
  },
  versions: [
    {
      ...inForce,
      decide: (facts, found) => morePeopleThan(ORGAN_THRESHOLD, facts, found["organs.breach"].status),
    },
  ],
});

/** Rule 43 item 5: special-care information of a local ordinance, where a local body's ordinance sets it. */
export const category5 = defineRule({
  id: "organs.category-5",
  reads: ["ordinance_special_care"],
  uses: ["organs.breach"],
  answers: {
    ...withoutBreach,
    included: applies(appiRules("43条5号"), guide),
    "not-included": doesNotApply(appiRules("43条5号"), guide),
  },
  versions: [
    {
      ...inForce,
      decide: ({ ordinance_special_care: isIncluded }, found) => {
        const breach = found["organs.breach"].status;
        return isIncluded
          ? inCategory(breach, "applies", "included")
          : inCategory(breach, "does-not-apply", "not-included");
      },
    },
  ],
});
