import { type ColumnKind, DATA_ITEMS, type DataItem, kindOfHeading } from "./column-headings";
import { areCompanies, arePhoneParts, kindOfValues, valuesAllow } from "./column-values";

export type Column = {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** What told it. */
  readonly by: "heading" | "values";
};

const isDataItem = (kind: ColumnKind): kind is DataItem => DATA_ITEMS.some((item) => item === kind);
const LONGEST_VALUE = 300;
const OF_STAFF = /部署|部門|所属|役職|職位|職種|入社|雇用|勤続|等級|給与|基本給|賞与/;
const ITEM_OF_HALF: Partial<Record<ColumnKind, DataItem>> = {
  phone_part: "phone",
  family: "name",
  given: "name",
  family_kana: "kana",
  given_kana: "kana",
  special: "other",
};

/** The word of the answer for a column; undefined where it holds nothing that is told about people. */
export function itemOf(kind: ColumnKind): DataItem | undefined {
  return isDataItem(kind) ? kind : ITEM_OF_HALF[kind];
}

/** What each column holds, from its heading where there is one and the values do not speak against it. */
export function recogniseColumns(
  headings: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): readonly Column[] {
  const width = Math.max(headings?.length ?? 0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index): Column => {
    const heading = headings?.[index]?.trim() ?? "";
    const values = rows.map((cells) => (cells[index] ?? "").slice(0, LONGEST_VALUE));
    const said = kindOfHeading(heading);
    if (said === "name" && areCompanies(values)) return { index, heading, kind: "company", by: "values" };
    if (said !== "unknown" && valuesAllow(said, values)) return { index, heading, kind: said, by: "heading" };
    if (said === "phone" && arePhoneParts(heading, values))
      return { index, heading, kind: "phone_part", by: "heading" };
    return { index, heading, kind: kindOfValues(values, heading !== ""), by: "values" };
  });
  return inContext(withHalves(columns));
}

/** 「注文者名」 is a whole name, and half of one beside 「注文者姓」. */
function withHalves(columns: readonly Column[]): readonly Column[] {
  const families = columns.filter(({ kind }) => kind === "family").map(({ heading }) => heading);
  return columns.map((column) =>
    column.kind === "name" && families.includes(column.heading.replace(/名(?=[)）]?$)/, "姓"))
      ? { ...column, kind: "given" }
      : column,
  );
}

/** Some headings mean something only beside others. */
function inContext(columns: readonly Column[]): readonly Column[] {
  const has = (...kinds: ColumnKind[]) => columns.some(({ kind }) => kinds.includes(kind));
  const named = has("name", "family", "kana");
  const ofStaff = columns.some(({ heading }) => OF_STAFF.test(heading.normalize("NFKC")));
  return columns.map((column) => {
    const { kind, heading, index } = column;
    if (kind === "card_expiry" && !has("card_number") && !/カード|card/i.test(heading))
      return { ...column, kind: "unknown" };
    if (kind === "card_security_code" && !has("card_number", "card_expiry"))
      return { ...column, kind: "unknown" };
    if (
      kind === "record" &&
      has("password") &&
      /id$|アカウント|会員番号/i.test(heading.normalize("NFKC").trim())
    )
      return { ...column, kind: "login_id" };
    // The number by which the list is kept tells of nobody who is named beside it; in a list of staff it does.
    if (kind === "employee_id" && index === 0 && named && !ofStaff) return { ...column, kind: "record" };
    if (kind === "given" && !has("family")) return { ...column, kind: "name" };
    if (kind === "family" && !has("given")) return { ...column, kind: "name" };
    return column;
  });
}
