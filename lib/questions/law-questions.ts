import { codeFact, yesNoFact } from "@/lib/facts/fact-draft";
import { type Askable, VALUES, YES_OR_NO } from "@/lib/law/case-facts";
import { TRIALS } from "@/lib/law/trials";
import { type Question, question } from "./question";

/**
 * Which facts of the law each question of ours settles, alone or with others. A test compares it with what the
 * answers really say.
 */
export const SETTLES: Readonly<Record<string, readonly Askable[]>> = {
  happened: ["event_type", "malicious", "recipients"],
  awareness: ["discovered_at"],
  principals: ["principals.known", "principals.max"],
  data_items: ["special_care_info", "financial_data", "my_number"],
  whose_data: ["information_type", "special_care_info", "financial_data", "my_number"],
  my_number: ["my_number"],
  malicious: ["malicious"],
  from_database: ["information_type"],
  protection: ["encryption.advanced", "encryption.key_protected"],
  key_protected: ["encryption.key_protected"],
  same_data_kept: ["same_data_kept_elsewhere"],
  role: ["role"],
  left_the_house: ["recipients"],
  recipient_kind: ["recipients"],
  opened: ["recovered_unread"],
  way_it_went: ["event_type", "recipients", "recovered_unread", "same_data_kept_elsewhere"],
  envelope: ["recovered_unread"],
  returned: ["recovered_unread"],
  place_lost: ["event_type", "malicious", "recipients"],
  seen_when_found: ["recovered_unread"],
  exposed_where: ["recipients"],
  access_log: ["recovered_unread"],
  closed_off: ["recovered_unread"],
  intrusion_sign: ["event_type", "malicious", "same_data_kept_elsewhere"],
  taken_out: ["recipients"],
  left_the_company: ["recipients"],
  secret_way: ["event_type"],
  secret_with_people: ["information_type", "special_care_info", "financial_data", "my_number"],
  secret_used: ["recovered_unread"],
  other_kind: ["event_type", "malicious", "recipients", "same_data_kept_elsewhere"],
};

const COVERED: ReadonlySet<string> = new Set(Object.values(SETTLES).flat());

/** The fact that a question asks for by itself, in the words of the law. */
const FACTS = new Map<string, Askable>();

/**
 * A question for every fact that a rule reads and that none of ours asks for: a new rule brings its question along.
 */
export const lawQuestions: readonly Question[] = TRIALS.flatMap(({ fact }): Question[] => {
  if (COVERED.has(fact)) return [];
  const key = `law_${fact.replaceAll(".", "_")}`;
  FACTS.set(key, fact);
  const yesOrNo = YES_OR_NO.find((name) => name === fact);
  if (yesOrNo) {
    const says: Question["says"] = ({ codes }) => [yesNoFact(yesOrNo, codes[0] === "yes")];
    return [question(key, { kind: "choice", answers: ["yes", "no"] }, { tells: [yesOrNo], says })];
  }
  const coded = (Object.keys(VALUES) as (keyof typeof VALUES)[]).find((name) => name === fact);
  if (!coded) return [];
  const says: Question["says"] = ({ codes: [code = ""] }) => [codeFact(coded, code)];
  return [question(key, { kind: "choice", answers: VALUES[coded] }, { tells: [coded], says })];
});

/** The fact of a question in the words of the law; undefined for one of ours. */
export const lawFactOf = (key: string): Askable | undefined => FACTS.get(key);

/** What a question settles of the law. */
export function settlesOf(key: string): readonly Askable[] {
  const fact = lawFactOf(key);
  return fact ? [fact] : (SETTLES[key] ?? []);
}
