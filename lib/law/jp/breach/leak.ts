import { anyOf, unless } from "../../combine";
import { applies, defineRule, doesNotApply, judgement, waits } from "../../rule";
import { guideline } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

const cite = guideline("3-5-1-2");

/** 漏えい or its possibility: data flowed out, was not recovered unread, and nothing rules it out. */
export const leak = defineRule({
  id: "breach.leak",
  reads: [],
  uses: ["breach.outflow", "breach.recovered-unread", "breach.ruled-out"],
  answers: {
    leaked: applies(cite, guideline("3-5-3-1 ※2")),
    "no-leak": doesNotApply(cite),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) => {
        const cured = anyOf(found["breach.recovered-unread"].status, found["breach.ruled-out"].status);
        const status = unless(found["breach.outflow"].status, cured);
        if (status === "applies") return "leaked";
        if (status === "does-not-apply") return "no-leak";
        return status === "judgement" ? "judged" : "waits";
      },
    },
  ],
});
