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
import type { ListRow } from "./list-person";

export type ListFile = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * The people of one list, row by row in the order of the file: of a table or workbook, or the outside addresses to
 * which a mail went. Throws `IntakeError` with the place: half a list would accuse the other half.
 */
export async function readListRows({ fileName, bytes }: ListFile): Promise<readonly ListRow[]> {
  return orIntakeError(async () => {
    const { mail, files } = await openFile(asBuffer(bytes), { fileName });
    if (mail) return recipientsOf(describeMail(mail.chosen, undefined).recipients);
    const rows: ListRow[] = [];
    let known: readonly Column[] | undefined;
    let valuesOf = valuesReader([]);
    const reading = newReading({
      onPerson: (_person, cells, columns, row) => {
        if (columns !== known) {
          known = columns;
          valuesOf = valuesReader(columns);
        }
        rows.push({ ...valuesOf(cells), row });
      },
    });
    await readAll(files, reading);
    const [problem] = reading.problems;
    if (problem) throw new IntakeError(problem.code, problem.place, problem.limit);
    if (rows.length === 0) throw new IntakeError("no-people", { file: fileName });
    return rows;
  });
}

/** Who a mail went to, in the order of its headers. */
function recipientsOf(recipients: readonly ExposedAddress[]): readonly ListRow[] {
  if (recipients.length === 0) throw new IntakeError("no-people");
  return recipients.map(({ address, displayName }, at) => {
    const name = displayName === address ? "" : displayName;
    return { ...personOfAddress(address, name), items: name ? ["email", "name"] : ["email"], row: at + 1 };
  });
}
