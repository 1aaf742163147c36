import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { commonForms, practice, qa } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const CARDS: readonly Facts["financial_data"][] = ["card_number", "card_number_cvv", "card_bin_last4"];

/** Advice, no duty: full card numbers are a matter for the acquirer, before anything is published. */
export const cardCompanies = defineRule({
  id: "advice.card-companies",
  reads: ["financial_data"],
  uses: ["breach.leak"],
  answers: {
    "tell-them": judgement(practice("カード会社・アクワイアラ、割賦販売法35条の16"), qa("6-12")),
    "no-cards": doesNotApply(qa("6-12")),
    unknown: open(["financial_data"], practice("カード会社・アクワイアラ")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ financial_data: data }, found) => {
        if (found["breach.leak"].status === "does-not-apply") return "no-cards";
        if (data === undefined) return "unknown";
        return CARDS.includes(data) ? "tell-them" : "no-cards";
      },
    },
  ],
});

/** Advice, no duty: the police, IPA and JPCERT/CC where a crime may be behind it. */
export const police = defineRule({
  id: "advice.police",
  reads: [],
  uses: ["breach.wrongful-purpose"],
  answers: {
    "go-there": judgement(practice("警察・IPA・JPCERT/CC")),
    "no-reason": doesNotApply(commonForms("対象となる事案")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: (_facts, found) =>
        found["breach.wrongful-purpose"].status === "does-not-apply" ? "no-reason" : "go-there",
    },
  ],
});

const FORM_1_2 = commonForms("様式1(DDoS)・様式2(ランサムウェア)");
const FORM_3 = commonForms("様式3(その他サイバー攻撃等)");

/** Which common form of the government may carry the report; it is no report until each addressee has it. */
export const commonForm = defineRule({
  id: "advice.common-form",
  reads: ["event_type"],
  uses: [],
  answers: {
    dos: applies(FORM_1_2),
    ransomware: applies(FORM_1_2),
    "other-attack": applies(FORM_3),
    "no-form": doesNotApply(FORM_1_2),
    unknown: open(["event_type"], FORM_1_2),
  },
  versions: [
    {
      from: "2025-10-01",
      until: "2026-09-30",
      checkedOn: CHECKED,
      decide: ({ event_type: event }) => {
        if (event === undefined) return "unknown";
        return event === "dos" || event === "ransomware" ? event : "no-form";
      },
    },
    {
      from: "2026-10-01",
      checkedOn: CHECKED,
      decide: ({ event_type: event }) => {
        if (event === undefined) return "unknown";
        if (event === "dos" || event === "ransomware") return event;
        const isAttack =
          event === "unauthorised_access" || event === "malware" || event === "input_interception";
        return isAttack ? "other-attack" : "no-form";
      },
    },
  ],
});
