import type { ListRow } from "./list-person";
import { countDifferences, type Reconciliation } from "./reconcile-lists";

const rowOf = ({ row, name, kana, mails, phones }: ListRow) => ({
  row,
  name: name || kana,
  mails,
  ...(phones.length > 0 && { phones }),
});

/**
 * The answer of the command: counts of people by kind, the rows of each list, and of each difference the rows of
 * both lists that are about that person.
 */
export function toReconcileAnswer(reconciled: Reconciliation) {
  return {
    rows_in_a: reconciled.rows.a,
    rows_in_b: reconciled.rows.b,
    both: reconciled.both,
    ...countDifferences(reconciled),
    rows: reconciled.differences.map(({ kind, a, b }) => ({ kind, a: a.map(rowOf), b: b.map(rowOf) })),
  };
}
