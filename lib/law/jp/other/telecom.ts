import { applies, defineRule, doesNotApply, judgement, open, waits } from "../../rule";
import { telecom } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = telecom("通信の秘密の漏えい");

/** Secrecy of communications at a telecommunications carrier: of any size, to the bureau of the head office. */
export const telecomSecrecy = defineRule({
  id: "telecom.secrecy",
  reads: ["sector", "communications_secrecy"],
  uses: ["breach.leak"],
  answers: {
    leaked: applies(cite),
    "other-sector": doesNotApply(cite),
    "no-secrecy": doesNotApply(cite),
    "no-leak": doesNotApply(cite),
    "sector-unknown": open(["sector"], cite),
    "secrecy-unknown": open(["communications_secrecy"], cite),
    judged: judgement(cite),
    waits: waits(cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ sector, communications_secrecy: isSecret }, found) => {
        if (sector !== undefined && sector !== "telecom") return "other-sector";
        if (isSecret === false) return "no-secrecy";
        const leak = found["breach.leak"].status;
        if (leak === "does-not-apply") return "no-leak";
        if (sector === undefined) return "sector-unknown";
        if (isSecret === undefined) return "secrecy-unknown";
        if (leak === "applies") return "leaked";
        return leak === "judgement" ? "judged" : "waits";
      },
    },
  ],
});
