import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { myNumberRules, qa } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

type Event = NonNullable<Facts["event_type"]>;

const cite = myNumberRules("2条3号", "不特定多数の者に閲覧され");

/** Things that cannot be viewed online by themselves. */
const THINGS: readonly Event[] = ["lost", "stolen", "lost_or_stolen"];

/** Whether an unlimited number of people could view it online. */
export const online = defineRule({
  id: "my-number.online",
  reads: ["event_type", "recipients"],
  uses: [],
  answers: {
    open: applies(cite, qa("17-10")),
    "perhaps-open": applies(cite, qa("17-10")),
    "not-for-all": doesNotApply(cite, qa("17-10")),
    "limited-exposure": judgement(cite, qa("17-10")),
    "on-paper": doesNotApply(cite),
    "thing-in-public": judgement(cite, qa("17-10")),
    "event-unknown": open(["event_type"], cite),
    "recipients-unknown": open(["recipients"], cite),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide({ event_type: event, recipients }: Facts) {
  if (event === "misdelivered_paper") return "on-paper";
  if (recipients === "public") {
    if (event === undefined) return "event-unknown";
    return THINGS.includes(event) ? "thing-in-public" : "open";
  }
  if (event === "public_exposure") {
    if (recipients === undefined) return "perhaps-open";
    return recipients === "external" ? "limited-exposure" : "not-for-all";
  }
  if (recipients === undefined) return "recipients-unknown";
  return event === undefined && recipients === "external" ? "event-unknown" : "not-for-all";
}
