import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { appi, appiRules, guideline } from "../../sources";
import { BREACH_USES, breachOf } from "../breach/breach-of";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = appiRules("7条");

const ANSWERS = {
  breach: applies(appi("26条1項"), cite),
  "not-covered": doesNotApply(cite, guideline("3-5-1-1")),
  "nothing-happened": doesNotApply(cite, guideline("3-5-1-2～3-5-1-4")),
  nobody: doesNotApply(cite),
  "not-bearer": doesNotApply(appi("26条1項"), guideline("3-5-3-2")),
  encrypted: doesNotApply(appiRules("7条1号 括弧書"), guideline("3-5-3-1")),
  exempt: doesNotApply(appi("57条1項")),
  judged: judgement(cite, guideline("3-5-3-1 ※2")),
  waits: waits(cite),
};

/** 個人データの漏えい等: of unprotected personal data, at an operator that the chapter binds. */
export const breach = defineRule({
  id: "appi.breach",
  reads: [],
  uses: ["appi.personal-data", "appi.exempt-purpose", ...BREACH_USES],
  answers: ANSWERS,
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) =>
        breachOf(found["appi.personal-data"].status, found, found["appi.exempt-purpose"].status),
    },
  ],
});

/** The same of information that is only planned to become personal data: for item 3 alone. */
export const breachOfPlanned = defineRule({
  id: "appi.breach-of-planned",
  reads: [],
  uses: ["appi.planned-data", "appi.exempt-purpose", ...BREACH_USES],
  answers: ANSWERS,
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) =>
        breachOf(found["appi.planned-data"].status, found, found["appi.exempt-purpose"].status),
    },
  ],
});
