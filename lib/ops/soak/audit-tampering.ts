import { randomBytes, randomUUID } from "node:crypto";
import type { Query } from "@/lib/audit/chain-connection";
import { sealHash } from "@/lib/audit/entry";
import type { FindingKind } from "@/lib/audit/findings";
import { canonicalOf, ENTRY_COLUMNS, type EntryRow } from "@/lib/audit/stored-entry";

/** A sealed log that someone with all power over the database is about to change. Places are seqs. */
export type Scene = {
  readonly query: Query;
  readonly length: number;
  readonly place: number;
  readonly other: number;
  readonly bit: number;
};

export type Tampering = {
  readonly name: string;
  /** One of these has to be found. */
  readonly finds: readonly FindingKind[];
  readonly apply: (scene: Scene) => Promise<unknown>;
};

const ENTRY = "id = (SELECT entry_id FROM audit_seals WHERE seq = $1)";

const changeEntry = (name: string, assignment: string): Tampering => ({
  name: `entry: ${name}`,
  finds: ["entry-changed"],
  apply: ({ query, place }) => query(`UPDATE audit_entries SET ${assignment} WHERE ${ENTRY}`, [place]),
});

const changeSeal = (name: string, assignment: string): Tampering => ({
  name: `seal: ${name}`,
  finds: ["seal-changed"],
  apply: ({ query, place }) => query(`UPDATE audit_seals SET ${assignment} WHERE seq = $1`, [place]),
});

const flip = (table: "audit_entries" | "audit_seals", column: string, where: string): Tampering => ({
  name: `${table}.${column}: one bit`,
  finds: table === "audit_entries" ? ["entry-changed"] : ["seal-changed"],
  apply: ({ query, place, bit }) =>
    query(
      `UPDATE ${table} SET ${column} = set_bit(${column}, $2, 1 - get_bit(${column}, $2)) WHERE ${where}`,
      [place, bit],
    ),
});

/** Every way to change the tables; the anchor file has its own in audit-anchor-tampering.ts. */
export const tamperings: readonly Tampering[] = [
  changeEntry("time", "at = at + interval '1 millisecond'"),
  changeEntry("time without end", "at = 'infinity'"),
  changeEntry("order", "ordinal = ordinal + 1"),
  changeEntry("kind of actor", "actor_kind = 'terminal', actor_id = NULL"),
  changeEntry("actor", "actor_kind = 'user', actor_id = gen_random_uuid()"),
  changeEntry("type", "type = 'user.enabled'"),
  changeEntry("incident", "incident_id = gen_random_uuid()"),
  changeEntry("reason", "reason_id = gen_random_uuid()"),
  changeEntry("a value", `data = jsonb_set(data, '{userId}', to_jsonb(gen_random_uuid()::text))`),
  changeEntry("a value more", `data = data || '{"more": 12345678901234567891}'`),
  changeEntry("a value less", "data = data - 'userId'"),
  flip("audit_entries", "mac", ENTRY),
  flip("audit_seals", "hash", "seq = $1"),
  flip("audit_seals", "previous_hash", "seq = $1"),
  changeSeal("time", "sealed_at = sealed_at - interval '1 hour'"),
  {
    name: "entry: another id",
    finds: ["entry-deleted"],
    apply: ({ query, place }) =>
      query(`UPDATE audit_entries SET id = gen_random_uuid() WHERE ${ENTRY}`, [place]),
  },
  {
    name: "seal: another entry",
    finds: ["entry-deleted"],
    apply: ({ query, place }) =>
      query("UPDATE audit_seals SET entry_id = gen_random_uuid() WHERE seq = $1", [place]),
  },
  {
    name: "an entry is deleted",
    finds: ["entry-deleted"],
    apply: ({ query, place }) => query(`DELETE FROM audit_entries WHERE ${ENTRY}`, [place]),
  },
  {
    name: "a seal is deleted",
    finds: ["seal-deleted", "tail-cut"],
    apply: ({ query, place }) => query("DELETE FROM audit_seals WHERE seq = $1", [place]),
  },
  {
    name: "an entry is deleted with its seal",
    finds: ["seal-deleted", "tail-cut"],
    apply: async ({ query, place }) => {
      await query(`DELETE FROM audit_entries WHERE ${ENTRY}`, [place]);
      await query("DELETE FROM audit_seals WHERE seq = $1", [place]);
    },
  },
  {
    name: "the end is cut off",
    finds: ["tail-cut"],
    apply: async ({ query, place }) => {
      await query(
        "DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM audit_seals WHERE seq >= $1)",
        [place],
      );
      await query("DELETE FROM audit_seals WHERE seq >= $1", [place]);
    },
  },
  {
    name: "the seals of the end are cut off",
    finds: ["tail-cut"],
    apply: ({ query, place }) => query("DELETE FROM audit_seals WHERE seq >= $1", [place]),
  },
  {
    name: "two seals point to each other's entries",
    finds: ["seals-swapped"],
    apply: ({ query, place, other }) => swapSeals(query, "entry_id", [place, other]),
  },
  {
    name: "two seals change places",
    finds: ["seals-swapped"],
    apply: ({ query, place, other }) => swapSeals(query, "seq", [place, other]),
  },
  {
    name: "two entries exchange what they say",
    finds: ["entry-changed"],
    apply: ({ query, place, other }) =>
      query(
        `UPDATE audit_entries e SET data = o.data
         FROM audit_seals s, audit_seals t, audit_entries o
         WHERE e.id = s.entry_id AND o.id = t.entry_id AND s.seq + t.seq = $1::bigint + $2 AND s.seq IN ($1, $2)`,
        [place, other],
      ),
  },
  {
    name: "an entry is made up",
    finds: ["entry-inserted"],
    apply: ({ query }) => forge(query),
  },
  {
    name: "an entry is made up and sealed",
    finds: ["entry-inserted"],
    apply: async (scene) => rechain(scene.query, scene.length, await forge(scene.query)),
  },
  {
    name: "an entry is deleted and the chain behind it made again",
    finds: ["anchor-mismatch", "tail-cut"],
    apply: async ({ query, place }) => {
      const rest = await query<{ entry_id: string }>(
        "SELECT entry_id FROM audit_seals WHERE seq > $1 ORDER BY seq",
        [place],
      );
      await query(`DELETE FROM audit_entries WHERE ${ENTRY}`, [place]);
      await query("DELETE FROM audit_seals WHERE seq >= $1", [place]);
      let seq = place - 1;
      for (const { entry_id } of rest.slice(0, 20)) seq = await rechain(query, seq, entry_id);
    },
  },
];

async function swapSeals(query: Query, column: "entry_id" | "seq", places: readonly [number, number]) {
  // Both at once and by other values first: the columns are unique, at every moment of a statement.
  const rows = await query<{ seq: string; entry_id: string }>(
    "DELETE FROM audit_seals WHERE seq IN ($1, $2) RETURNING *",
    places,
  );
  const [one, other] = rows;
  if (!one || !other) throw new Error("There is nothing to swap");
  for (const row of [
    { ...one, [column]: other[column] },
    { ...other, [column]: one[column] },
  ]) {
    await query(
      "INSERT INTO audit_seals SELECT * FROM jsonb_populate_record(NULL::audit_seals, to_jsonb($1::json))",
      [JSON.stringify(row, bytesAsHex)],
    );
  }
}

function bytesAsHex(_key: string, value: unknown): unknown {
  const isBytes = typeof value === "object" && value !== null && "type" in value && value.type === "Buffer";
  return isBytes && "data" in value ? `\\x${Buffer.from(value.data as number[]).toString("hex")}` : value;
}

async function forge(query: Query): Promise<string> {
  const id = randomUUID();
  await query(
    `INSERT INTO audit_entries (id, at, ordinal, actor_kind, type, data, mac)
     VALUES ($1, now(), 0, 'system', 'user.disabled', '{}', $2)`,
    [id, randomBytes(32)],
  );
  return id;
}

/** What anyone who has read this code can do to the chain without a key. Returns the new seal's place. */
async function rechain(query: Query, headSeq: number, entryId: string): Promise<number> {
  const [head] = await query<{ hash: Buffer }>("SELECT hash FROM audit_seals WHERE seq = $1", [headSeq]);
  const [entry] = await query<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM audit_entries e WHERE id = $1`, [
    entryId,
  ]);
  if (!entry) throw new Error("There is no such entry");
  const previousHash = head?.hash ?? Buffer.alloc(32);
  const sealedMs = `${Date.now()}`;
  const seq = headSeq + 1;
  const hash = sealHash({
    previousHash,
    seq: BigInt(seq),
    sealedMs,
    canonical: canonicalOf(entry),
    mac: entry.mac,
  });
  await query("INSERT INTO audit_seals VALUES ($1, $2, $3, $4, to_timestamp($5::numeric / 1000))", [
    seq,
    entryId,
    previousHash,
    hash,
    sealedMs,
  ]);
  return seq;
}
