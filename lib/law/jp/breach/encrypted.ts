import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { appiRules, guideline, qa, qaBelieved, qaQuoted } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

const bracket = appiRules("7条1号 括弧書", "高度な暗号化その他の個人の権利利益を保護するために必要な措置");
const test = qa("17-14");

/**
 * Whether advanced encryption protects the data: unreadable by the state of the art, and the means to read it safe,
 * because the key is kept apart and protected, or data and key can be wiped from afar (Q&A 17-14; 6-19 in the general
 * part). It takes the data out of all categories. A screen lock or a ZIP password does not, nor does what an attacker
 * encrypted. That media which nobody else can read suffice too is known from memory only.
 */
export const encrypted = defineRule({
  id: "breach.encrypted",
  reads: [
    "encryption.advanced",
    "encryption.key_protected",
    "encryption.remote_wipe",
    "encryption.unreadable_media",
    "encryption.by_attacker",
    "event_type",
  ],
  uses: [],
  answers: {
    protected: applies(bracket, guideline("3-5-3-1"), test, qaQuoted("6-19")),
    "not-advanced": doesNotApply(bracket, test),
    "by-attacker": doesNotApply(bracket, guideline("3-5-1-4")),
    "key-not-safe": doesNotApply(bracket, test),
    "wiped-from-afar": applies(bracket, guideline("3-5-3-1"), test, qaQuoted("6-19")),
    "unreadable-media": judgement(bracket, qaBelieved("17-14 第三者が復号できない媒体")),
    "key-lost": judgement(bracket, guideline("3-5-1-4")),
    "perhaps-key-lost": judgement(bracket, guideline("3-5-1-4")),
    "key-unknown": open(["encryption.key_protected"], bracket, test),
    unknown: open(["encryption.advanced"], bracket, test),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide(facts: Facts) {
  const isAdvanced = facts["encryption.advanced"];
  const isKeySafe = facts["encryption.key_protected"];
  if (facts["encryption.by_attacker"]) return "by-attacker";
  if (isAdvanced === false) return "not-advanced";
  const isSafe = isKeySafe === true || facts["encryption.remote_wipe"] === true;
  if (!isSafe && isKeySafe === false && !facts["encryption.unreadable_media"]) return "key-not-safe";
  if (isAdvanced === undefined) return "unknown";
  if (!isSafe) return facts["encryption.unreadable_media"] ? "unreadable-media" : "key-unknown";
  // The bracket would leave nothing of the guideline's own example of a lost key: a question for legal.
  if (facts.event_type === undefined) return "perhaps-key-lost";
  if (facts.event_type === "key_lost") return "key-lost";
  return isKeySafe === true ? "protected" : "wiped-from-afar";
}
