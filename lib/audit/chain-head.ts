import type { Query } from "./chain-connection";
import { CHAIN_START } from "./entry";

/** The newest seal, and the database's clock in milliseconds since 1970. Before the first seal `seq` is 0. */
export type Head = { readonly seq: bigint; readonly hash: Uint8Array; readonly nowMs: string };

export async function readHead(query: Query): Promise<Head> {
  const [row] = await query<{ seq: string | null; hash: Buffer | null; now_ms: string }>(`
    SELECT s.seq::text, s.hash, floor(extract(epoch FROM now()) * 1000)::text AS now_ms
    FROM (SELECT 1) AS one
    LEFT JOIN (SELECT seq, hash FROM audit_seals ORDER BY seq DESC LIMIT 1) AS s ON true`);
  return { seq: BigInt(row?.seq ?? 0), hash: row?.hash ?? CHAIN_START, nowMs: row?.now_ms ?? "0" };
}
