import { anyOf } from "../../combine";
import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { appiRules, guideline } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

const cite = appiRules("7条", "漏えい、滅失若しくは毀損");

/** 漏えい等: a leak, a loss or a damage happened or may have happened. */
export const happened = defineRule({
  id: "breach.happened",
  reads: [],
  uses: ["breach.leak", "breach.loss", "breach.damage"],
  answers: {
    happened: applies(cite, guideline("3-5-3-1 ※2")),
    "none-of-the-three": doesNotApply(cite, guideline("3-5-1-2～3-5-1-4")),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) => {
        const status = anyOf(
          found["breach.leak"].status,
          found["breach.loss"].status,
          found["breach.damage"].status,
        );
        if (status === "applies") return "happened";
        if (status === "does-not-apply") return "none-of-the-three";
        return status === "judgement" ? "judged" : "waits";
      },
    },
  ],
});
