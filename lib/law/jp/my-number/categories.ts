import { anyOf } from "../../combine";
import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { myNumberRules, qa } from "../../sources";
import { inCategory } from "../breach/category-answer";
import { CHECKED, SINCE } from "../breach/in-force";
import { morePeopleThan } from "../breach/more-people-than";
import { PURPOSE_KEYS } from "../breach/purpose-keys";
import { useOfCovered } from "./use-of-covered";

/** 百人を超える: 101 or more people with their My Numbers. */
export const MY_NUMBER_THRESHOLD = 100;

const cite = myNumberRules("2条");
const withoutBreach = {
  "no-breach": doesNotApply(cite),
  "breach-judged": judgement(cite),
  "breach-waits": waits(cite),
};
const inForce = { from: SINCE, checkedOn: CHECKED } as const;

/** Art. 2 item 1: data of the systems of public administration, so rarely of an ordinary employer. */
export const category1 = defineRule({
  id: "my-number.category-1",
  reads: ["specified_system"],
  uses: ["my-number.breach"],
  answers: {
    ...withoutBreach,
    system: applies(myNumberRules("2条1号")),
    "no-such-system": doesNotApply(myNumberRules("2条1号")),
  },
  versions: [
    {
      ...inForce,
      decide: ({ specified_system: isSystem }, found) => {
        const breach = found["my-number.breach"].status;
        return isSystem
          ? inCategory(breach, "applies", "system")
          : inCategory(breach, "does-not-apply", "no-such-system");
      },
    },
  ],
});

/** Art. 2 item 2: a leak, a use or a provision, possibly with a wrongful purpose. Its final report has 60 days. */
export const category2 = defineRule({
  id: "my-number.category-2",
  reads: [],
  uses: ["my-number.breach", "my-number.wrongful-use", "breach.wrongful-purpose"],
  answers: {
    ...withoutBreach,
    wrongful: applies(myNumberRules("2条2号")),
    "not-wrongful": doesNotApply(myNumberRules("2条2号")),
    "purpose-judged": judgement(myNumberRules("2条2号")),
    "purpose-waits": waits(myNumberRules("2条2号")),
  },
  versions: [
    {
      ...inForce,
      decide: (_facts, found) => {
        const breach = anyOf(found["my-number.breach"].status, useOfCovered(found));
        const purpose = found["breach.wrongful-purpose"].status;
        return inCategory(breach, purpose, PURPOSE_KEYS[purpose]);
      },
    },
  ],
});

const ONLINE = {
  applies: "open-to-all",
  "does-not-apply": "not-open",
  judgement: "online-judged",
  open: "online-waits",
} as const;

/** Art. 2 item 3: one person's My Number where an unlimited number of people can view it online. */
export const category3 = defineRule({
  id: "my-number.category-3",
  reads: [],
  uses: ["my-number.breach", "my-number.online"],
  answers: {
    ...withoutBreach,
    "open-to-all": applies(myNumberRules("2条3号"), qa("17-10")),
    "not-open": doesNotApply(myNumberRules("2条3号"), qa("17-10")),
    "online-judged": judgement(myNumberRules("2条3号"), qa("17-10")),
    "online-waits": waits(myNumberRules("2条3号"), qa("17-10")),
  },
  versions: [
    {
      ...inForce,
      decide: (_facts, found) => {
        const asks = found["my-number.online"].status;
        return inCategory(found["my-number.breach"].status, asks, ONLINE[asks]);
      },
    },
  ],
});

/** Art. 2 item 4: more than 100 people, by leak, by use against art. 9 or by provision against art. 19. */
export const category4 = defineRule({
  id: "my-number.category-4",
  reads: ["principals.known", "principals.max", "timeline"],
  uses: ["my-number.breach", "my-number.wrongful-use"],
  answers: {
    ...withoutBreach,
    over: applies(myNumberRules("2条4号")),
    "at-most-over": applies(myNumberRules("2条4号")),
    "not-over": doesNotApply(myNumberRules("2条4号")),
    unknown: open(["principals.max"], myNumberRules("2条4号")),
  },
  versions: [
    {
      ...inForce,
      decide: (facts, found) => {
        const breach = anyOf(found["my-number.breach"].status, useOfCovered(found));
        return morePeopleThan(MY_NUMBER_THRESHOLD, facts, breach);
      },
    },
  ],
});
