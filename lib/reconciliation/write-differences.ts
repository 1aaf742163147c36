import "server-only";
import { Client } from "pg";
import type { DataKey } from "@/lib/crypto/sealing";
import type { Reconciliation } from "@/lib/db/generated/client";
import { readEnv } from "@/lib/env";
import { BinaryRows, uuidBytes } from "@/lib/people/copy-binary";
import { orderedIds } from "@/lib/people/ordered-ids";
import type { EarlierDecision } from "./earlier-decisions";
import { sealReason, sealRows } from "./list-difference";
import type { Difference } from "./reconcile-lists";

const TABLE = {
  table: "list_differences",
  columns: [
    ...["id", "incident_id", "reconciliation_id", "number", "kind", "sealed"],
    ...["decision", "reason", "decided_by_id", "decided_at"],
  ],
};
const ROWS_AT_ONCE = 5_000;

/** A difference, and what was decided of it before. */
export type ToWrite = readonly [Difference, EarlierDecision | undefined];

/**
 * Writes the differences of two lists, all of them or none, in place of what an earlier run has written. False, and
 * nothing is written, where the comparison is over.
 */
export async function writeDifferences(
  { id, incidentId }: Pick<Reconciliation, "id" | "incidentId">,
  differences: readonly ToWrite[],
  { key, now }: { readonly key: DataKey; readonly now: Date },
): Promise<boolean> {
  const client = new Client({
    connectionString: readEnv().appDatabaseUrl,
    application_name: "sokuho lists",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    const { rowCount } = await client.query(
      "SELECT 1 FROM reconciliations WHERE id = $1 AND state = 'comparing' FOR UPDATE",
      [id],
    );
    if (rowCount === 0) return false;
    await client.query("DELETE FROM list_differences WHERE reconciliation_id = $1", [id]);
    const [idOf, rows] = [orderedIds(now), new BinaryRows(TABLE)];
    const [incident, reconciliation] = [uuidBytes(incidentId), uuidBytes(id)];
    for (const [at, [difference, earlier]] of differences.entries()) {
      const own = idOf(at + 1);
      rows
        .row()
        .bytes(uuidBytes(own))
        .bytes(incident)
        .bytes(reconciliation)
        .bytes(int(at + 1));
      rows.text(difference.kind).bytes(sealRows(key, own, difference));
      addDecision(rows, earlier, (reason) => sealReason(key, own, reason));
      if (rows.rows >= ROWS_AT_ONCE) await rows.copy(client);
    }
    await rows.copy(client);
    await client.query("COMMIT");
    return true;
  } finally {
    // An open transaction ends with its connection: nothing of it stays.
    await client.end();
  }
}

function addDecision(
  rows: BinaryRows,
  earlier: EarlierDecision | undefined,
  sealed: (reason: string) => Buffer,
): void {
  const { decision, reason, decidedById, decidedAt } = earlier ?? {};
  if (!decision || !decidedAt) {
    rows.nothing().nothing().nothing().nothing();
    return;
  }
  rows.text(decision).bytes(reason ? sealed(reason) : null);
  rows.bytes(decidedById ? uuidBytes(decidedById) : null).instant(decidedAt);
}

/** As COPY takes a number in its binary form. */
function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
