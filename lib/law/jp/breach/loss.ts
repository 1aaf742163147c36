import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, open } from "../../rule";
import { guideline } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

const cite = guideline("3-5-1-3");

/**
 * 滅失 or its possibility: the content is gone, by wrong disposal or by loss inside the house. A copy elsewhere of
 * the same data removes it; a deletion by plan is none.
 */
export const loss = defineRule({
  id: "breach.loss",
  reads: ["event_type", "same_data_kept_elsewhere", "recovered_unread"],
  uses: [],
  answers: {
    lost: applies(cite),
    "perhaps-no-copy": applies(cite, guideline("3-5-3-1 ※2")),
    "kept-elsewhere": doesNotApply(guideline("3-5-1-3 なお書き")),
    "found-again": doesNotApply(cite),
    planned: doesNotApply(guideline("3-5-1-3", "合理的な理由により個人データを削除する場合")),
    "no-such-event": doesNotApply(cite),
    "event-unknown": open(["event_type"], cite),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide(facts: Facts) {
  const { event_type: event, same_data_kept_elsewhere: isKept, recovered_unread: isRecovered } = facts;
  if (event === "planned_deletion") return "planned";
  const mayLose =
    event === undefined || event === "destroyed_by_mistake" || event === "lost" || event === "lost_or_stolen";
  if (!mayLose) return "no-such-event";
  if (isKept) return "kept-elsewhere";
  if (isRecovered && (event === "lost" || event === "lost_or_stolen")) return "found-again";
  if (event === undefined) return "event-unknown";
  return isKept === false ? "lost" : "perhaps-no-copy";
}
