import type { ExposedPerson } from "../exposed-person";
import type { ColumnKind, DataItem } from "./column-headings";
import { DISEASE } from "./column-values";
import { foldMail, foldPhone } from "./fold-values";
import { type Column, itemOf } from "./recognise-columns";

const MOST_CHARACTERS = 500;
const MOST_OF_A_KIND = 100;
const NONE: readonly string[] = [];

/** Reads out of one row what it says of its person, for tables with these columns. */
export function valuesReader(columns: readonly Column[]): (cells: readonly string[]) => ExposedPerson {
  const of = (...kinds: ColumnKind[]) =>
    columns.filter(({ kind }) => kinds.includes(kind)).map(({ index }) => index);
  const halves = of("family").length > 0 ? [...of("family"), ...of("given")] : undefined;
  const kanaHalves = of("family_kana").length > 0 ? [...of("family_kana"), ...of("given_kana")] : undefined;
  const [names, kana, mails, phones] = [of("name"), of("kana"), of("email"), of("phone")];
  const [postalCodes, births] = [of("postal_code"), of("birth_date")];
  const addresses = withoutReadings(columns.filter(({ kind }) => kind === "address"));
  const items = columns.flatMap(({ kind, index }) => {
    const item = itemOf(kind);
    return item ? [{ item, index }] : [];
  });
  const notes = of("note", "unknown");
  // A number that stands in three columns is one.
  const phoneParts = of("phone_part").slice(0, 3);

  const setOf = itemSets();
  const itemsIn = (cells: readonly string[]) => {
    const found = items.filter(({ index }) => cells[index]?.trim()).map(({ item }) => item);
    return setOf(notes.some((index) => DISEASE.test(cells[index] ?? "")) ? [...found, "health"] : found);
  };

  return (cells) => ({
    name: halves ? joined(cells, halves, " ") : firstFilled(cells, names),
    kana: kanaHalves ? joined(cells, kanaHalves, " ") : firstFilled(cells, kana),
    mails: different(filled(cells, mails), foldMail),
    phones: different(
      [...filled(cells, phones), filled(cells, phoneParts).join("-")].filter(Boolean),
      foldPhone,
    ),
    postalCode: firstFilled(cells, postalCodes),
    address: joined(cells, addresses, ""),
    birthDate: firstFilled(cells, births),
    items: itemsIn(cells),
  });
}

/** One person out of two rows, the first of them first in the file. */
export function mergePeople(first: ExposedPerson, second: ExposedPerson): ExposedPerson {
  return {
    name: first.name || second.name,
    kana: first.kana || second.kana,
    mails: different([...first.mails, ...second.mails], foldMail),
    phones: different([...first.phones, ...second.phones], foldPhone),
    postalCode: first.postalCode || second.postalCode,
    address: first.address || second.address,
    birthDate: first.birthDate || second.birthDate,
    items:
      first.items === second.items ? first.items : [...new Set([...first.items, ...second.items])].sort(),
  };
}

/** A few sets stand for all the rows of a table: each is kept once. */
function itemSets(): (items: readonly DataItem[]) => readonly DataItem[] {
  const known = new Map<string, readonly DataItem[]>();
  return (items) => {
    const key = items.join();
    const found = known.get(key) ?? [...new Set(items)].sort();
    known.set(key, found);
    return found;
  };
}

const cellOf = (cells: readonly string[], index: number) =>
  (cells[index] ?? "").trim().slice(0, MOST_CHARACTERS);
const filled = (cells: readonly string[], indexes: readonly number[]) =>
  indexes.map((index) => cellOf(cells, index)).filter((cell) => cell !== "");
const firstFilled = (cells: readonly string[], indexes: readonly number[]) => filled(cells, indexes)[0] ?? "";

/** What is written in parts. Where two numbers would run together, a blank keeps the flat from the house. */
function joined(cells: readonly string[], indexes: readonly number[], between: string): string {
  return filled(cells, indexes)
    .reduce((before, part) => {
      const runs = /[\dA-Za-z０-９Ａ-Ｚａ-ｚ]$/.test(before) && /^[\dA-Za-z０-９Ａ-Ｚａ-ｚ]/.test(part);
      return before === "" ? part : `${before}${runs ? " " : between}${part}`;
    }, "")
    .slice(0, MOST_CHARACTERS);
}

/** Values that are different when folded; what folds to nothing is none. */
function different(values: readonly string[], fold: (value: string) => string): readonly string[] {
  const [only = ""] = values;
  if (values.length <= 1) return only !== "" && fold(only) !== "" ? values : NONE;
  const found = new Map<string, string>();
  for (const value of values) {
    const folded = fold(value);
    if (folded !== "" && !found.has(folded) && found.size < MOST_OF_A_KIND) found.set(folded, value);
  }
  return [...found.values()];
}

/** An address may stand a second time in kana beside itself. */
function withoutReadings(columns: readonly Column[]): readonly number[] {
  const plain = columns.filter(
    ({ heading }) => !/カナ|かな|フリガナ|ふりがな|ヨミ|よみ/.test(heading.normalize("NFKC")),
  );
  return (plain.length > 0 ? plain : columns).map(({ index }) => index);
}
