import { asBuffer } from "@/lib/intake/as-buffer";
import type { ExposedAddress } from "@/lib/intake/exposure";
import { IntakeError } from "@/lib/intake/intake-error";
import { describeMail } from "@/lib/intake/mail/describe-mail";
import { openFile } from "@/lib/intake/open-file";
import { orIntakeError } from "@/lib/intake/read-file";
import { newReading, readAll } from "@/lib/intake/read-list";
import { valuesReader } from "@/lib/intake/tables/person-values";
import type { Column } from "@/lib/intake/tables/recognise-columns";
import { personOfAddress } from "@/lib/people/person-record";
import type { ListReading } from "@/lib/people-import/check-rows";
import type { ListRow } from "./list-person";
import { type MappedRows, readMappedRows } from "./read-mapped-rows";

/** `reading` where somebody said how the table is read; else that is recognised. */
export type ListFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly reading?: ListReading | undefined;
};

export type OpenedList = MappedRows & {
  /** What the columns of its first table of people hold; none where it is a mail. */
  readonly columns: readonly string[];
};

/**
 * The people of one list, row by row in the order of the file: of a table or workbook, or the outside addresses to
 * which a mail went. Throws `IntakeError` with the place: half a list would accuse the other half.
 */
export async function openList({ fileName, bytes, reading }: ListFile): Promise<OpenedList> {
  return orIntakeError(async () => {
    const opened = reading
      ? { ...(await readMappedRows(asBuffer(bytes), reading)), columns: reading.columns }
      : await recognised({ fileName, bytes });
    if (opened.rows.length === 0) throw new IntakeError("no-people", { file: fileName });
    return opened;
  });
}

/** The people alone. */
export const readListRows = async (file: ListFile): Promise<readonly ListRow[]> =>
  (await openList(file)).rows;

async function recognised({ fileName, bytes }: ListFile): Promise<OpenedList> {
  const whole = { badRows: 0, badLine: null };
  const { mail, files } = await openFile(asBuffer(bytes), { fileName });
  if (mail)
    return { ...whole, rows: recipientsOf(describeMail(mail.chosen, undefined).recipients), columns: [] };
  const rows: ListRow[] = [];
  const tables: (readonly Column[])[] = [];
  let valuesOf = valuesReader([]);
  const reading = newReading({
    onPerson: (_person, cells, columns, row) => {
      if (columns !== tables.at(-1)) {
        tables.push(columns);
        valuesOf = valuesReader(columns);
      }
      rows.push({ ...valuesOf(cells), row });
    },
  });
  await readAll(files, reading);
  const [problem] = reading.problems;
  if (problem) throw new IntakeError(problem.code, problem.place, problem.limit);
  return { ...whole, rows, columns: tables[0]?.map(({ kind }) => kind) ?? [] };
}

/** Who a mail went to, in the order of its headers. */
function recipientsOf(recipients: readonly ExposedAddress[]): readonly ListRow[] {
  if (recipients.length === 0) throw new IntakeError("no-people");
  return recipients.map(({ address, displayName }, at) => {
    const name = displayName === address ? "" : displayName;
    return { ...personOfAddress(address, name), items: name ? ["email", "name"] : ["email"], row: at + 1 };
  });
}
