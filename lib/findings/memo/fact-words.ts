import { facts } from "@/lib/i18n/messages/facts";
import { lawFacts } from "@/lib/i18n/messages/law-facts";
import type { SnapshotFact, SnapshotValue } from "../snapshot";
import { instantWords, numberWords } from "./words";

const keyOf = (name: string) => name.replaceAll(".", "_");

/** What a fact is called, by the house or else by the law; its own name where we have no word for it. */
export function factName(name: string): string {
  const names: Readonly<Record<string, string | undefined>> = facts.ja.names;
  return names[keyOf(name)] ?? textAt(lawFacts.ja.names, name.split(".")) ?? name;
}

/** The question that asks for a fact of the law; its name where there is none. */
export function factQuestion(name: string): string {
  return textAt(lawFacts.ja.questions, name.split(".")) ?? factName(name);
}

/** A value in words; a code that has none stands as it is, so that nothing is lost. */
export function factValue(name: string, value: SnapshotValue): string {
  if (value.answer === "unknown") return facts.ja.unknown;
  if (value.instant) return instantWords(value.instant);
  if (value.number !== undefined) return `${numberWords(value.number)}${unitOf(name)}`;
  const codes = inOrder(name, value.codes ?? (value.code === undefined ? [] : [value.code]));
  return codes.length > 0 ? codes.map((code) => codeWords(name, code)).join("、") : facts.ja[value.answer];
}

/** Who or what says so: 対応者(鈴木 彩), ファイル. */
export function factSource({ source, recordedBy }: SnapshotFact): string {
  const name = facts.ja.sources[source];
  return recordedBy === null ? name : `${name}(${recordedBy})`;
}

/** Items as people list them: the name first. */
function inOrder(name: string, codes: readonly string[]): readonly string[] {
  if (name !== "data_items") return codes;
  const items = Object.keys(facts.ja.items);
  return codes.toSorted((one, other) => items.indexOf(one) - items.indexOf(other));
}

function unitOf(name: string): string {
  if (name === "contract.period_days") return "日";
  return name.startsWith("principals.") ? "人" : "件";
}

function codeWords(name: string, code: string): string {
  const items: Readonly<Record<string, string>> = name === "data_items" ? facts.ja.items : {};
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = facts.ja.codes;
  return items[code] ?? codes[keyOf(name)]?.[code] ?? textAt(lawFacts.ja.values, [name, code]) ?? code;
}

/** The text at the end of a path; undefined where there is none. */
function textAt(texts: unknown, [key, ...rest]: readonly string[]): string | undefined {
  if (key === undefined) return typeof texts === "string" ? texts : undefined;
  const group = typeof texts === "object" && texts !== null ? Object.entries(texts) : [];
  return textAt(new Map<string, unknown>(group).get(key), rest);
}
