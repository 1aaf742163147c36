import { defineRule, doesNotApply, judgement, open } from "../../rule";
import { cyberAct } from "../../sources";
import { CHECKED } from "../breach/in-force";
import { isCyber } from "./cyber-events";

const cite = cyberAct("基幹インフラ事業者の報告");

/** Operators of critical infrastructure report cyber incidents since 2026-10-01; its terms are for legal to read. */
export const infrastructureCyber = defineRule({
  id: "infrastructure.cyber",
  reads: ["critical_infrastructure", "event_type"],
  uses: [],
  answers: {
    "to-be-read": judgement(cite),
    "no-infrastructure": doesNotApply(cite),
    "no-attack": doesNotApply(cite),
    unknown: open(["critical_infrastructure"], cite),
    "event-unknown": open(["event_type"], cite),
  },
  versions: [
    {
      from: "2026-10-01",
      checkedOn: CHECKED,
      decide: (facts) => {
        const isAttack = isCyber(facts);
        if (facts.critical_infrastructure === false) return "no-infrastructure";
        if (isAttack === false) return "no-attack";
        if (facts.critical_infrastructure === undefined) return "unknown";
        return isAttack === undefined ? "event-unknown" : "to-be-read";
      },
    },
  ],
});
