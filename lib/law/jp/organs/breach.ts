import type { Facts } from "../../case-facts";
import type { Found, Status } from "../../rule";
import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { appi, appiRules, organGuideline, organQa } from "../../sources";
import { type BreachKey, breachOf } from "../breach/breach-of";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = appiRules("43条");
const USES = ["breach.happened", "breach.anybody", "breach.bearer", "breach.encrypted"] as const;

const ANSWERS = {
  breach: applies(appi("68条1項"), cite),
  "not-covered": doesNotApply(cite, organGuideline("5-4-1")),
  "nothing-happened": doesNotApply(cite, organGuideline("5-4-1")),
  nobody: doesNotApply(cite),
  "not-bearer": doesNotApply(appi("68条1項")),
  "entrustee-reports-itself": doesNotApply(appi("26条1項"), organQa("3-4-2")),
  encrypted: doesNotApply(cite),
  exempt: doesNotApply(cite),
  judged: judgement(cite),
  waits: waits(cite),
};

/** Art. 68 binds the organ; a company that works for it owes its report under art. 26. */
function organBreach(covered: Status, { role }: Facts, found: Found): BreachKey | "entrustee-reports-itself" {
  return role === "entrustee" ? "entrustee-reports-itself" : breachOf(covered, found);
}

/** 保有個人情報の漏えい等 at an administrative organ. */
export const breach = defineRule({
  id: "organs.breach",
  reads: ["role"],
  uses: ["organs.held-information", ...USES],
  answers: ANSWERS,
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (facts, found) => organBreach(found["organs.held-information"].status, facts, found),
    },
  ],
});

/** The same of information that is only planned to be held: for item 3 alone. */
export const breachOfPlanned = defineRule({
  id: "organs.breach-of-planned",
  reads: ["role"],
  uses: ["organs.planned-information", ...USES],
  answers: ANSWERS,
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (facts, found) => organBreach(found["organs.planned-information"].status, facts, found),
    },
  ],
});
