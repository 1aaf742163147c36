import type { Block } from "@/lib/documents/document-content";
import { countPeople } from "@/lib/law/count-people";
import { REGIMES, type RegimeId } from "@/lib/law/regimes";
import type { Status } from "@/lib/law/rule";
import type { MemoSnapshot, SnapshotRule } from "../snapshot";
import { heading, paragraph } from "./blocks";
import { mainActOf, statedOf } from "./breach-part";
import { findingsTable } from "./findings-table";
import { numberWords, peopleOf, ruleOf, ruleTitle, together } from "./words";

const ARTICLE: { readonly [Id in RegimeId]: string } = {
  appi: "規則7条",
  organs: "規則43条",
  "my-number": "番号法規則2条",
};

/** The categories of the Act that binds, one by one. */
export function categoriesPart(snapshot: MemoSnapshot): Block[] {
  const main = mainActOf(snapshot);
  return [heading(`⑥ ${ARTICLE[main]}の類型`), ...categoryBlocks(snapshot, main)];
}

/** What the categories of one Act come to, then each with its reason. */
export function categoryBlocks(snapshot: MemoSnapshot, regime: RegimeId): Block[] {
  const { categories } = REGIMES[regime];
  const rows = categories.map((id, at) => ({ id, title: `${at + 1}号 ${ruleTitle(id)}` }));
  return [
    ...summaryOf(snapshot, regime).map(paragraph),
    findingsTable(snapshot, `${ARTICLE[regime]}の類型`, rows),
  ];
}

function summaryOf(snapshot: MemoSnapshot, regime: RegimeId): string[] {
  const rules = REGIMES[regime].categories.map((id) => ruleOf(snapshot, id));
  const numbers = (status: Status) => rules.flatMap((rule, at) => (rule?.status === status ? [at + 1] : []));
  const [applying, against] = [numbers("applies"), numbers("does-not-apply")];
  const unsettled = [...numbers("open"), ...numbers("judgement")].sort();
  if (against.length === rules.length) return [noneOf(snapshot, rules)];
  return [
    ...(applying.length > 0 ? [applyingOf(snapshot, regime, applying)] : []),
    ...(applying.length > 0 && against.length > 0
      ? [`${itemsOf(against)}に当たる事実は見つかっていない。`]
      : []),
    ...(unsettled.length > 0
      ? [`${itemsOf(unsettled)}に該当するかは決まっていない。決まるまで、該当しないものとしては扱わない。`]
      : []),
  ];
}

/** 本人は1,288人で1,000人を超え、規則7条4号に該当する。 */
function applyingOf(snapshot: MemoSnapshot, regime: RegimeId, applying: readonly number[]): string {
  const { counted, threshold, categories } = REGIMES[regime];
  const verdict = `${ARTICLE[regime]}${together(applying.map((item) => `${item}号`))}に該当する。`;
  const rule = applying.includes(counted)
    ? ruleOf(snapshot, categories[counted - 1] ?? "appi.category-4")
    : undefined;
  const { least, most } = countPeople(peopleOf(snapshot));
  const limit = `${numberWords(threshold)}人を超え`;
  if (rule?.key === "over") return `本人は${numberWords(least)}人で${limit}、${verdict}`;
  if (rule?.key !== "at-most-over" || most === undefined) return verdict;
  return `本人の数は確定していないが、その場合は最大の数による。最大は${numberWords(most)}人で${limit}、${verdict}`;
}

/** 開封はあったが、人数は最大10人で、要配慮個人情報、財産的被害のおそれ、不正の目的のいずれも認められない。 */
function noneOf(snapshot: MemoSnapshot, rules: readonly (SnapshotRule | undefined)[]): string {
  if (rules.every((rule) => rule?.key === "no-breach"))
    return "対象となる漏えい等がないため、いずれの号にも該当しない。";
  const opened = statedOf(snapshot, "opened")?.answer === "yes" ? "開封はあったが、" : "";
  const { most } = countPeople(peopleOf(snapshot));
  const people = most === undefined ? "" : `人数は最大${numberWords(most)}人で、`;
  return `${opened}${people}要配慮個人情報、財産的被害のおそれ、不正の目的のいずれも認められない。いずれの号にも該当しない。`;
}

/** 1号から3号, 2号及び3号. */
function itemsOf(items: readonly number[]): string {
  const [first, last] = [items[0] ?? 0, items.at(-1) ?? 0];
  const isRun = items.length > 2 && last - first === items.length - 1;
  return isRun ? `${first}号から${last}号` : together(items.map((item) => `${item}号`));
}
