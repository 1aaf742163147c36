import { applies, defineRule, doesNotApply, open } from "../../rule";
import { appi, delegation, delegationQuoted } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

/**
 * To whom the report goes: to the minister of a sector to which the commission delegated it (art. 150), else to the
 * commission. It changes neither the duty nor its clocks. An organisation's own staff go to the commission always.
 */
export const delegatedMinister = defineRule({
  id: "delegation.minister",
  reads: ["sector", "own_staff_only"],
  uses: ["appi.report"],
  answers: {
    minister: applies(appi("150条1項"), delegation("業種の一覧")),
    commission: doesNotApply(appi("150条1項"), delegation("業種の一覧")),
    "own-staff": doesNotApply(delegationQuoted("自らの従業者・株主の情報")),
    "no-report": doesNotApply(appi("26条1項")),
    "sector-unknown": open(["sector"], appi("150条1項"), delegation("業種の一覧")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ sector, own_staff_only: isOwnStaff }, found) => {
        if (found["appi.report"].status === "does-not-apply") return "no-report";
        if (isOwnStaff) return "own-staff";
        if (sector === undefined) return "sector-unknown";
        return sector === "none" || sector === "instalment_credit" ? "commission" : "minister";
      },
    },
  ],
});
