import type { Place } from "../intake-error";
import { PREVIEW_ROWS } from "../preview";
import type { DataItem } from "./column-headings";
import { DISEASE } from "./column-values";
import type { CountsPeople } from "./count-people";
import { findHeader } from "./find-header";
import { looksLikeCardNumber } from "./number-checks";
import { type PersonRow, personReader } from "./person-keys";
import { type Column, itemOf, recogniseColumns } from "./recognise-columns";
import { isAboutNobody, isSumRow } from "./row-about-nobody";

const LOOK_AT = 200;
const HASHED =
  /^(?:\$2[abxy]?\$|\$argon2|\$[156]\$|\{s?sha|pbkdf2|[0-9a-f]{32}$|[0-9a-f]{40}$|[0-9a-f]{56,128}$)/i;
const HIDDEN = /^[*＊●•xX・-]+$/;
// What tells nothing of anybody unless the same table says of whom.
const ONLY_OF_SOMEBODY: readonly DataItem[] = [
  "purchase",
  "points",
  "address",
  "postal_code",
  "phone",
  "gender",
  "birth_date",
  "other",
];

export type TableColumn = Column & {
  readonly item: DataItem | undefined;
  readonly filled: number;
  readonly place: Place;
};

export type TableProfile = {
  readonly place: Place;
  /** The row that names the columns, from 1; undefined where none does. */
  readonly headerRow: number | undefined;
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  /** Rows that are about a person; the people in them are counted over all tables of a file together. */
  readonly personRows: number;
  readonly dataItems: readonly DataItem[];
  /** Where the first health or other special-care value stands. */
  readonly specialCare: Place | undefined;
  /** Where the first full card number or readable password stands. */
  readonly propertyRisk: Place | undefined;
};

/** `row` is its number in the file, from 1. */
export type OnPerson = (
  person: PersonRow,
  cells: readonly string[],
  columns: readonly Column[],
  row: number,
) => void;

type Counted = {
  readonly columns: readonly Column[];
  readonly filled: number[];
  readonly person: ReturnType<typeof personReader>;
};

/** Takes a table row by row and keeps of it only what it holds, not the values. */
export class TableProfiler {
  #waiting: { cells: readonly string[]; row: number }[] = [];
  #counted: Counted | undefined;
  #headerRow: number | undefined;
  #headings: readonly string[] | undefined;
  readonly #beginning: (readonly string[])[] = [];
  #rows = 0;
  #personRows = 0;
  #specialCare: Place | undefined;
  #propertyRisk: Place | undefined;

  constructor(
    readonly place: Place,
    readonly people: CountsPeople,
    readonly onPerson?: OnPerson,
  ) {}

  /** One row with its number in the file, from 1. Empty rows and sums are passed over. */
  push(cells: readonly string[], row: number): void {
    if (!cells.some((cell) => cell.trim() !== "")) return;
    if (this.#counted) this.#count(this.#counted, cells, row);
    else if (this.#waiting.push({ cells, row }) >= LOOK_AT) this.#begin();
  }

  /** The row that names the columns; empty where none does. */
  get headings(): readonly string[] {
    return this.#headings ?? [];
  }

  /** The first rows as they stand in the file, for the preview. */
  get beginning(): readonly (readonly string[])[] {
    return this.#beginning;
  }

  finish(): TableProfile {
    const { columns, filled } = this.#counted ?? this.#begin();
    const held = columns.map(
      (column): TableColumn => ({
        ...column,
        item: itemOf(column.kind),
        filled: filled[column.index] ?? 0,
        place: { ...this.place, row: this.#headerRow, column: column.index + 1 },
      }),
    );
    const items = held.flatMap(({ item, filled: times }) => (item && times > 0 ? [item] : []));
    if (
      this.#specialCare &&
      !items.includes("health") &&
      !held.some(({ kind, filled: times }) => kind === "special" && times > 0)
    )
      items.push("health");
    return {
      place: this.place,
      headerRow: this.#headerRow,
      rows: this.#rows,
      columns: held,
      personRows: this.#personRows,
      dataItems: [...new Set(items)].filter(
        (item) => this.#personRows > 0 || !ONLY_OF_SOMEBODY.includes(item),
      ),
      specialCare: this.#specialCare,
      propertyRisk: this.#propertyRisk,
    };
  }

  #begin(): Counted {
    const rows = this.#waiting.map(({ cells }) => cells);
    const header = findHeader(rows);
    const headings = header === -1 ? undefined : rows[header];
    const columns = recogniseColumns(headings, rows.slice(header + 1));
    const counted = { columns, filled: columns.map(() => 0), person: personReader(columns) };
    this.#headerRow = this.#waiting[header]?.row;
    this.#headings = headings;
    this.#counted = counted;
    for (const { cells, row } of this.#waiting.slice(header + 1)) this.#count(counted, cells, row);
    this.#waiting = [];
    return counted;
  }

  #count({ columns, filled, person }: Counted, cells: readonly string[], row: number): void {
    const found = person?.(cells);
    if (isSumRow(cells, columns)) return;
    if (this.#headings && isNoRow(cells, columns, person !== undefined && !found)) return;
    const again = this.#headings;
    if (
      again &&
      cells.length > 1 &&
      again.length === cells.length &&
      again.every((cell, at) => unmarked(cell) === unmarked(cells[at] ?? ""))
    )
      return;
    this.#rows++;
    if (this.#beginning.length < PREVIEW_ROWS) this.#beginning.push(cells);
    for (const column of columns) {
      const cell = cells[column.index];
      if (cell === undefined || cell.trim() === "") continue;
      filled[column.index] = (filled[column.index] ?? 0) + 1;
      this.#look(column, cell, row, person !== undefined);
    }
    if (!found) return;
    this.#personRows++;
    this.people.add(found.keys);
    this.onPerson?.(found, cells, columns, row);
  }

  #look({ kind, index }: Column, cell: string, row: number, ofPeople: boolean): void {
    const here = () => ({ ...this.place, row, column: index + 1 });
    if (kind === "health" || kind === "special") this.#specialCare ??= here();
    else if (ofPeople && !this.#specialCare && (kind === "note" || kind === "unknown") && DISEASE.test(cell))
      this.#specialCare = here();
    if (this.#propertyRisk) return;
    if (kind === "card_number" && looksLikeCardNumber(cell.normalize("NFKC"))) this.#propertyRisk = here();
    if (kind === "password" && !HASHED.test(cell.trim()) && !HIDDEN.test(cell.trim()))
      this.#propertyRisk = here();
  }
}

/** Files that were put together have the mark of UTF-8 in the middle. */
const unmarked = (cell: string) => (cell.charCodeAt(0) === 0xfeff ? cell.slice(1) : cell);

/** A note below the table, or a number that was filled in for a person who never came. */
function isNoRow(cells: readonly string[], columns: readonly Column[], nobody: boolean): boolean {
  const isNumber = ({ index, kind }: Column) =>
    !cells[index]?.trim() || kind === "record" || kind === "employee_id";
  return isAboutNobody(cells, columns) || (nobody && columns.every(isNumber));
}
