import { applies, defineRule, doesNotApply } from "../../rule";
import { appi } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = appi("57条1項");

/** Press, authors, religious and political bodies, for those purposes: chapter 4 of the Act does not bind them. */
export const exemptPurpose = defineRule({
  id: "appi.exempt-purpose",
  reads: ["exempt_purpose"],
  uses: [],
  answers: { exempt: applies(cite), ordinary: doesNotApply(cite) },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ exempt_purpose: isExempt }) => (isExempt ? "exempt" : "ordinary"),
    },
  ],
});
