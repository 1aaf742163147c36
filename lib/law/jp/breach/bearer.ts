import { applies, defineRule, doesNotApply } from "../../rule";
import { guideline, qa, qaBelieved, qaQuoted } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

/**
 * Whether the duty can fall on this organisation: it handles the data, as its own or as an entrustee. A courier and
 * a cloud provider that by contract does not handle the data leave the duty with the customer.
 */
export const bearer = defineRule({
  id: "breach.bearer",
  reads: ["role", "not_entrusted"],
  uses: [],
  answers: {
    handles: applies(guideline("3-5-3-2")),
    entrustee: applies(guideline("3-5-3-2")),
    unknown: applies(guideline("3-5-3-2")),
    "not-entrusted": doesNotApply(guideline("3-5-3-2")),
    cloud: doesNotApply(guideline("3-5-3-5"), qaQuoted("6-22")),
    courier: doesNotApply(qa("17-18"), qaBelieved("6-21")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ role, not_entrusted: isNotEntrusted }) => {
        if (role === undefined) return "unknown";
        if (role === "courier") return "courier";
        if (role === "cloud_provider_not_handling") return "cloud";
        if (role === "entrustee") return isNotEntrusted ? "not-entrusted" : "entrustee";
        return "handles";
      },
    },
  ],
});
