import { applies, defineRule, doesNotApply } from "../../rule";
import { appi, guideline } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

/** Whether substitute measures (publication, a contact desk) may stand in for people who cannot be reached. */
export const substitute = defineRule({
  id: "appi.substitute",
  reads: ["cannot_reach_people"],
  uses: ["appi.notify"],
  answers: {
    allowed: applies(appi("26条2項 ただし書"), guideline("3-5-4-5")),
    reachable: doesNotApply(appi("26条2項 ただし書"), guideline("3-5-4-5")),
    "no-duty": doesNotApply(appi("26条2項")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ cannot_reach_people: cannotReach }, found) => {
        if (found["appi.notify"].status === "does-not-apply") return "no-duty";
        return cannotReach ? "allowed" : "reachable";
      },
    },
  ],
});

/** Whether the notification may wait, because telling now would spread the harm. The duty itself remains. */
export const deferral = defineRule({
  id: "appi.deferral",
  reads: ["telling_spreads_harm"],
  uses: ["appi.notify"],
  answers: {
    "may-wait": applies(guideline("3-5-4-2")),
    "no-reason-to-wait": doesNotApply(guideline("3-5-4-2")),
    "no-duty": doesNotApply(appi("26条2項")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ telling_spreads_harm: spreads }, found) => {
        if (found["appi.notify"].status === "does-not-apply") return "no-duty";
        return spreads ? "may-wait" : "no-reason-to-wait";
      },
    },
  ],
});
