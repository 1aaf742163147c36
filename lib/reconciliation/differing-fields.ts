import { foldRow, type ListRow } from "./list-person";

export const DIFFERING = ["name", "mail", "phone", "birth_date", "address"] as const;
export type DifferingField = (typeof DIFFERING)[number];

/**
 * What is not the same on both sides, folded: a mask may hide just that. Nothing where one side is empty, and a value
 * that only one side has differs too.
 */
export function differingFields(a: readonly ListRow[], b: readonly ListRow[]): readonly DifferingField[] {
  if (a.length === 0 || b.length === 0) return [];
  const [ofA, ofB] = [a.map(foldRow), b.map(foldRow)];
  const values = {
    name: (row: ReturnType<typeof foldRow>) => [row.name],
    mail: (row: ReturnType<typeof foldRow>) => row.mails,
    phone: (row: ReturnType<typeof foldRow>) => row.phones,
    birth_date: (row: ReturnType<typeof foldRow>) => [row.birthDate],
    address: (row: ReturnType<typeof foldRow>) => [row.address],
  } as const;
  const all = (rows: typeof ofA, of: DifferingField) =>
    [...new Set(rows.flatMap((row) => values[of](row)).filter(Boolean))].sort().join("\u0000");
  return DIFFERING.filter((of) => all(ofA, of) !== all(ofB, of));
}
