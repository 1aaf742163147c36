import { applies, defineRule, doesNotApply, open } from "../../rule";
import { medical } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";
import { isCyber } from "./cyber-events";

const cite = medical("8");

/** A medical institution under a cyber-attack that leaks or disrupts, or may: contact the ministry promptly. */
export const medicalContact = defineRule({
  id: "medical.contact",
  reads: ["medical_institution", "event_type"],
  uses: [],
  answers: {
    contact: applies(cite),
    "no-institution": doesNotApply(cite),
    "no-attack": doesNotApply(cite),
    unknown: open(["medical_institution"], cite),
    "event-unknown": open(["event_type"], cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (facts) => {
        const isAttack = isCyber(facts);
        if (facts.medical_institution === false) return "no-institution";
        if (isAttack === false) return "no-attack";
        if (facts.medical_institution === undefined) return "unknown";
        return isAttack === undefined ? "event-unknown" : "contact";
      },
    },
  ],
});
