import type { ColumnKind } from "./column-headings";
import { foldDate } from "./fold-date";
import { foldAddress, foldMail, foldName, foldPhone } from "./fold-values";
import type { Column } from "./recognise-columns";

export type PersonRow = {
  /** Folded; of a row without a name the reading of it, else empty. */
  readonly name: string;
  readonly mail: string;
  /** Two rows that share one of these are one person; empty where nothing could join it with another. */
  readonly keys: readonly string[];
};

const IDENTIFYING: readonly ColumnKind[] = [
  "name",
  "family",
  "given",
  "kana",
  "family_kana",
  "given_kana",
  "email",
  "phone",
  "my_number",
  "login_id",
  "employee_id",
];
// Where no better thing names a person, these count them.
const LAST_RESORT: readonly ColumnKind[] = ["card_number", "bank_account", "password", "health", "special"];

/** Reads persons out of rows; undefined where the columns name nobody (a price list, a list of companies). */
export function personReader(
  columns: readonly Column[],
): ((cells: readonly string[]) => PersonRow | undefined) | undefined {
  const of = (...kinds: ColumnKind[]) =>
    columns.filter(({ kind }) => kinds.includes(kind)).map(({ index }) => index);
  const families = of("family");
  const names = families.length > 0 ? [...families, ...of("given")] : of("name");
  const kana = of("family_kana").length > 0 ? [...of("family_kana"), ...of("given_kana")] : of("kana");
  const [mails, phones, births, addresses] = [of("email"), of("phone"), of("birth_date"), of("address")];
  const parts = of("phone_part").slice(0, 3);
  const numbers = of("my_number", "login_id", "employee_id");
  const records = of("record");
  const isOfCompanies = of("company").length > 0 && names.length + kana.length + births.length === 0;
  let identifying = isOfCompanies ? of("email", "my_number", "login_id", "employee_id") : of(...IDENTIFYING);
  if (identifying.length === 0) identifying = of(...LAST_RESORT);
  if (identifying.length === 0) return undefined;
  const nameless = names.length === 0 && kana.length === 0;

  return (cells) => {
    if (!identifying.some((index) => cells[index]?.trim())) return undefined;
    // Columns that are called name too (宛名, 担当者名) are other people's: only halves of a name are put together.
    const first = families.length > 0 ? joined(cells, names) : firstFilled(cells, names);
    const name = foldName(
      first || (of("family_kana").length > 0 ? joined(cells, kana) : firstFilled(cells, kana)),
    );
    const mail = mails.map((index) => foldMail(cells[index] ?? "")).find((folded) => folded !== "") ?? "";
    const keys: string[] = [];
    const add = (tag: string, value: string) => value && keys.push(`${tag}\u0000${name}\u0000${value}`);
    for (const index of mails) add("m", foldMail(cells[index] ?? ""));
    for (const index of phones) add("p", foldPhone(cells[index] ?? ""));
    if (parts.length > 0) add("p", foldPhone(joined(cells, parts)));
    if (births.length > 0 && addresses.length > 0) {
      const birth = foldDate(cells[births[0] ?? -1] ?? "");
      const address = foldAddress(joined(cells, addresses));
      if (birth && address) add("b", `${birth}\u0000${address}`);
    }
    if (nameless && keys.length === 0) {
      for (const index of numbers.length > 0 ? numbers : records) add("n", cells[index]?.trim() ?? "");
    }
    return { name, mail, keys };
  };
}

const joined = (cells: readonly string[], indexes: readonly number[]) =>
  indexes.map((index) => cells[index] ?? "").join("");
const firstFilled = (cells: readonly string[], indexes: readonly number[]) =>
  indexes.map((index) => cells[index] ?? "").find((cell) => cell.trim() !== "") ?? "";
