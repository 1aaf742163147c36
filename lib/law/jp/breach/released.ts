import { awarenessAt } from "../../awareness";
import type { Facts } from "../../case-facts";
import { dayOf } from "../../day-of";
import { preliminaryBand } from "../../deadlines";
import { applies, defineRule, doesNotApply, judgement } from "../../rule";
import { appi, appiRules, guideline } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

const proviso = appi("26条1項 ただし書");

/**
 * Whether an entrustee is released from report and notification: it told its own entrustor what it knows of the nine
 * items, promptly (Rule 9; 3 to 5 days). What a re-entrustee told somebody else releases nobody.
 */
export const released = defineRule({
  id: "breach.released",
  reads: ["role", "entrustor_notified_at", "discovered_at"],
  uses: [],
  answers: {
    "told-in-time": applies(proviso, appiRules("9条"), guideline("3-5-3-5")),
    "told-late": judgement(proviso, appiRules("9条", "速やかに"), guideline("3-5-3-5")),
    "told-when-unknown": judgement(proviso, appiRules("9条", "速やかに")),
    "not-told": doesNotApply(proviso, guideline("3-5-3-5")),
    "no-entrustee": doesNotApply(proviso),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide(facts: Facts) {
  if (facts.role !== "entrustee") return "no-entrustee";
  const toldAt = facts.entrustor_notified_at;
  if (toldAt === undefined) return "not-told";
  const awareAt = awarenessAt(facts);
  if (awareAt === undefined) return "told-when-unknown";
  return dayOf(toldAt) <= preliminaryBand(dayOf(awareAt)).to ? "told-in-time" : "told-late";
}
