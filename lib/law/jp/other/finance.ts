import { allOf } from "../../combine";
import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { bankRules, finance, financeGuideline } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = finance("4-5～4-12");

/** Business laws of finance: personal data of individual customers, even one mis-sent fax or mail, promptly. */
export const financeCustomers = defineRule({
  id: "finance.customers",
  reads: ["sector", "individual_customers"],
  uses: ["breach.happened", "appi.personal-data", "breach.anybody"],
  answers: {
    customers: applies(cite, bankRules("13条の6の5の2")),
    "other-sector": doesNotApply(cite),
    "effort-only": doesNotApply(financeGuideline("11条2項")),
    "no-incident": doesNotApply(cite),
    "sector-unknown": open(["sector"], cite),
    "customers-unknown": open(["individual_customers"], cite),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ sector, individual_customers: areCustomers }, found) => {
        if (sector !== undefined && sector !== "finance") return "other-sector";
        const incident = allOf(
          found["breach.happened"].status,
          found["appi.personal-data"].status,
          found["breach.anybody"].status,
        );
        if (incident === "does-not-apply") return "no-incident";
        if (areCustomers === false) return "effort-only";
        if (sector === undefined) return "sector-unknown";
        if (areCustomers === undefined) return "customers-unknown";
        if (incident === "applies") return "customers";
        return incident === "judgement" ? "judged" : "waits";
      },
    },
  ],
});
