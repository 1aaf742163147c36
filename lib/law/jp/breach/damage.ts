import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, open } from "../../rule";
import { guideline } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

const cite = guideline("3-5-1-4");

/**
 * 毀損 or its possibility: data that cannot be used although it is there, because ransomware encrypted it or its key
 * was lost. A copy elsewhere removes these two; it would never cure tampering (the proviso names examples 2 and 3).
 */
export const damage = defineRule({
  id: "breach.damage",
  reads: ["event_type", "same_data_kept_elsewhere"],
  uses: [],
  answers: {
    unusable: applies(cite),
    "perhaps-no-copy": applies(cite, guideline("3-5-3-1 ※2")),
    "kept-elsewhere": doesNotApply(guideline("3-5-1-4 なお書き")),
    "no-such-event": doesNotApply(cite),
    "event-unknown": open(["event_type"], cite),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide({ event_type: event, same_data_kept_elsewhere: isKept }: Facts) {
  const mayDamage = event === undefined || event === "ransomware" || event === "key_lost";
  if (!mayDamage) return "no-such-event";
  if (isKept) return "kept-elsewhere";
  if (event === undefined) return "event-unknown";
  return isKept === false ? "unusable" : "perhaps-no-copy";
}
