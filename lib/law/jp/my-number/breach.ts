import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { myNumberAct, myNumberRules, qa } from "../../sources";
import { BREACH_USES, breachOf } from "../breach/breach-of";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = myNumberRules("2条");

/** 特定個人情報の漏えい等. Art. 57 of the APPI exempts nobody here; the encryption bracket covers all items. */
export const breach = defineRule({
  id: "my-number.breach",
  reads: [],
  uses: ["my-number.information", ...BREACH_USES],
  answers: {
    breach: applies(myNumberAct("29条の4第1項"), cite),
    "not-covered": doesNotApply(myNumberAct("29条の4第1項")),
    "nothing-happened": doesNotApply(cite, qa("17-1")),
    nobody: doesNotApply(cite),
    "not-bearer": doesNotApply(myNumberAct("29条の4第1項"), qa("17-18")),
    encrypted: doesNotApply(cite, qa("17-14")),
    exempt: doesNotApply(cite),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) => breachOf(found["my-number.information"].status, found),
    },
  ],
});
