import { applies, defineRule, doesNotApply } from "../../rule";
import { appi, appiRules, guideline } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

/**
 * The notice to the entrustor: an entrustee that tells it what it knows of the nine items within 3 to 5 days owes
 * neither report nor notification. Each entrustee tells its own entrustor.
 */
export const entrustorNotice = defineRule({
  id: "entrustment.notice",
  reads: ["role", "entrustor_notified_at"],
  uses: ["appi.report", "my-number.report", "breach.released"],
  answers: {
    "may-release": applies(appi("26条1項 ただし書"), appiRules("9条"), guideline("3-5-3-5")),
    "already-told": doesNotApply(appi("26条1項 ただし書"), appiRules("9条")),
    "no-duty": doesNotApply(appi("26条1項")),
    "no-entrustee": doesNotApply(appi("26条1項 ただし書")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ role, entrustor_notified_at: toldAt }, found) => {
        if (role !== "entrustee") return "no-entrustee";
        if (toldAt !== undefined) return "already-told";
        const isOwed = [found["appi.report"], found["my-number.report"]].some(
          ({ status }) => status !== "does-not-apply",
        );
        return isOwed ? "may-release" : "no-duty";
      },
    },
  ],
});
