import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { myNumberAct, myNumberRules } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = myNumberRules("2条2号・4号");

/**
 * Whether My Numbers were used against art. 9, or provided against art. 19: reportable without any outflow, an
 * employee's look-up out of curiosity too. Ruling out a leak does not rule out the use.
 */
export const wrongfulUse = defineRule({
  id: "my-number.wrongful-use",
  reads: ["event_type", "malicious", "leak_ruled_out"],
  uses: [],
  answers: {
    used: applies(cite, myNumberAct("9条")),
    "perhaps-used": judgement(cite, myNumberAct("9条")),
    provided: applies(cite, myNumberAct("19条")),
    neither: doesNotApply(cite),
    "event-unknown": open(["event_type"], cite),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide({ event_type: event, malicious, leak_ruled_out: isRuledOut }: Facts) {
  if (event === undefined) return "event-unknown";
  if (event === "intentional_provision") return "provided";
  if (event !== "insider" || malicious === "no") return "neither";
  return isRuledOut ? "perhaps-used" : "used";
}
