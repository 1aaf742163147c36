import { CHECKED } from "../jp/breach/in-force";
import { applies, defineRule, doesNotApply, open } from "../rule";
import { gdpr } from "../sources";
import { euBreach } from "./eu-breach";

const SINCE_GDPR = "2018-05-25";

/** The supervisory authority: within 72 hours of awareness, unless a risk to people is unlikely (art. 33). */
export const gdprAuthority = defineRule({
  id: "gdpr.authority",
  reads: ["eu_residents", "risk_to_people", "information_type"],
  uses: [],
  answers: {
    risk: applies(gdpr("33(1)")),
    "perhaps-risk": applies(gdpr("33(1)")),
    "no-risk": doesNotApply(gdpr("33(1)"), gdpr("33(5)")),
    "nobody-in-the-union": doesNotApply(gdpr("3")),
    "not-personal": doesNotApply(gdpr("4(12)")),
    "residents-unknown": open(["eu_residents"], gdpr("3"), gdpr("33(1)")),
  },
  versions: [
    {
      from: SINCE_GDPR,
      checkedOn: CHECKED,
      decide: (facts) => {
        const scope = euBreach(facts);
        if (scope !== "in-scope" && scope !== "residents-unknown") return scope;
        if (facts.risk_to_people === "unlikely") return "no-risk";
        if (scope === "residents-unknown") return scope;
        return facts.risk_to_people === undefined ? "perhaps-risk" : "risk";
      },
    },
  ],
});

/** The people themselves: without undue delay where the risk to them is high (art. 34). */
export const gdprPersons = defineRule({
  id: "gdpr.persons",
  reads: ["eu_residents", "risk_to_people", "encryption.advanced", "encryption.key_protected"],
  uses: ["breach.encrypted"],
  answers: {
    "high-risk": applies(gdpr("34(1)")),
    "no-high-risk": doesNotApply(gdpr("34(1)")),
    encrypted: doesNotApply(gdpr("34(3)(a)")),
    "nobody-in-the-union": doesNotApply(gdpr("3")),
    "not-personal": doesNotApply(gdpr("4(12)")),
    "residents-unknown": open(["eu_residents"], gdpr("3"), gdpr("34(1)")),
    "risk-unknown": open(["risk_to_people"], gdpr("34(1)")),
  },
  versions: [
    {
      from: SINCE_GDPR,
      checkedOn: CHECKED,
      decide: (facts, found) => {
        const scope = euBreach(facts);
        if (scope !== "in-scope" && scope !== "residents-unknown") return scope;
        const { risk_to_people: risk } = facts;
        if (risk === "unlikely" || risk === "likely") return "no-high-risk";
        if (found["breach.encrypted"].status === "applies") return "encrypted";
        if (scope === "residents-unknown") return scope;
        return risk === undefined ? "risk-unknown" : "high-risk";
      },
    },
  ],
});
