import { checkRows } from "./check-rows";
import { PeopleJoiner } from "./join-people";
import { type ProblemKind, RowReport } from "./row-report";
import type { ListCounts, ListSource } from "./write-list";

type Into = {
  readonly report: { readonly storageKey: string; readonly key: Buffer };
  readonly onProgress: (done: number) => Promise<void>;
};

/**
 * Reads a list as `writeList` would and writes nobody: how many there are, and a sealed report of every row that
 * cannot be read. Throws `IntakeError` with the place where it cannot be read at all; then there is no report.
 */
export async function checkList(
  { content, reading }: ListSource,
  { report: into, onProgress }: Into,
): Promise<ListCounts & { readonly kinds: readonly ProblemKind[] }> {
  const joiner = new PeopleJoiner();
  const report = new RowReport(into);
  const count = { rows: 0, badRows: 0 };
  try {
    await checkRows(content, reading, async ({ rows, done }) => {
      for (const row of rows) {
        if (!row.isGood) count.badRows++;
        else {
          count.rows++;
          joiner.add(row.keys);
        }
      }
      await report.add(rows.flatMap((row) => (row.isGood ? row.notes : [row.problem])));
      await onProgress(done);
    });
    return { ...count, people: joiner.newPeople, kinds: await report.finish() };
  } catch (error) {
    await report.drop();
    throw error;
  }
}
