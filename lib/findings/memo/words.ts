import { formatDay, formatInstant } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Facts } from "@/lib/law/case-facts";
import { numbersOf, sentenceKeyOf } from "@/lib/law/explain";
import type { RuleId } from "@/lib/law/rule-ids";
import type { CalendarDay } from "@/lib/time/calendar-day";
import type { InstantText, MemoSnapshot, SnapshotRule } from "../snapshot";
import { plainStyle } from "./plain-style";

/** Keys that are put together of ids; tests of the law hold that each has its text. */
type Speak = (key: string, values?: Record<string, number>) => string;

export const lawWords = () => translatorFor("ja", "law") as unknown as Speak;

const ruleWords = (id: RuleId) => {
  const [act] = id.split(".");
  const space = act === "appi" || act === "breach" ? "lawRules" : "lawRegimes";
  return translatorFor("ja", space) as unknown as Speak;
};

/** 令和8年11月10日(火). */
export const dayWords = (day: CalendarDay): string => formatDay(day, "ja", { wareki: true });

/** 令和8年11月10日(火) 9:20. */
export const instantWords = (at: InstantText): string => formatInstant(new Date(at), "ja", { wareki: true });

/** 令和8年11月10日 9:20: where the column is narrow. */
export const shortInstantWords = (at: InstantText): string => instantWords(at).replace(/\(.\)/, "");

/** What a rule is called. */
export const ruleTitle = (id: RuleId): string => ruleWords(id)(`${id}.title`);

/** What a rule said of these facts, in the style of a memo. */
export function findingWords(snapshot: MemoSnapshot, rule: SnapshotRule): string {
  return plainStyle(
    ruleWords(rule.id)(sentenceKeyOf({ rule: rule.id, key: rule.key }), numbersOf(peopleOf(snapshot))),
  );
}

/** The facts that a sentence or a threshold counts people by. */
export function peopleOf({ lawFacts }: MemoSnapshot): Facts {
  const number = (name: "principals.known" | "principals.max") => {
    const value = lawFacts[name];
    return typeof value === "number" ? { [name]: value } : {};
  };
  return { ...number("principals.known"), ...number("principals.max"), ...stepsOf(lawFacts.timeline) };
}

function stepsOf(timeline: unknown): Pick<Facts, "timeline"> {
  if (!Array.isArray(timeline)) return {};
  return {
    timeline: timeline.map((step: { at: string; principals?: number }) => ({
      at: new Date(step.at),
      principals: step.principals,
    })),
  };
}

/** The rules of the chapter that binds, and of everything beside it; the other chapter says nothing here. */
export function bindingRules({ rules, regimes }: MemoSnapshot): readonly SnapshotRule[] {
  const other = regimes[0]?.regime === "organs" ? "appi." : "organs.";
  return rules.filter(({ id }) => !id.startsWith(other));
}

/** The finding of a rule; undefined where it is not in force that day. */
export function ruleOf({ rules }: MemoSnapshot, id: RuleId): SnapshotRule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** 1,288. */
export const numberWords = (value: number): string => value.toLocaleString("ja-JP");

/** A, B及びC. */
export function together(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join("、")}及び${last}`;
}
