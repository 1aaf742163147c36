import "server-only";
import * as z from "zod";
import type { Content } from "@/lib/approvals/content-hash";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import { type PeopleExport, Prisma } from "@/lib/db/generated/client";
import type { Side } from "@/lib/db/generated/enums";
import { isOver } from "@/lib/incidents/status";
import { RECORD_FIELDS } from "./record-fields";

/** What stands in the file, besides the side. */
export const EXPORT_COLUMNS = RECORD_FIELDS;
/** How long an approved export can be fetched. */
export const FETCHED_WITHIN_MS = 24 * 60 * 60 * 1000;

const words = z.strictObject({ reason: z.string(), recipient: z.string() });
export type ExportWords = z.output<typeof words>;

const placeOf = (exportId: string) => ({ table: "people_exports", column: "sealed", row: exportId });

export const sealExportWords = (key: DataKey, exportId: string, said: ExportWords) =>
  seal(key, placeOf(exportId), JSON.stringify(said));

export const openExportWords = (
  key: DataKey,
  { id, sealed }: Pick<PeopleExport, "id" | "sealed">,
): ExportWords => words.parse(JSON.parse(unsealText(key, placeOf(id), sealed)));

/** How many people there are, and what tells one state of them from any other: 32 hexadecimal digits. */
export type PeopleState = { readonly count: number; readonly mark: string };

/**
 * The question, for Prisma and (by its text and values) for plain pg alike. Every record has a version, so who they are
 * and how often each was written is all that can change; sums of hashes need no order.
 */
export const peopleState = (incidentId: string, side: Side | null): Prisma.Sql => Prisma.sql`
  SELECT count(*)::int AS count,
    lpad(to_hex(coalesce(bit_xor(uuid_hash_extended(id, version)), 0)), 16, '0')
      || lpad(to_hex(coalesce(bit_xor(uuid_hash_extended(id, version + 4294967296)), 0)), 16, '0') AS mark
  FROM people WHERE incident_id = ${incidentId}::uuid AND (${side}::side IS NULL OR id IN (
    SELECT person_id FROM disclosures JOIN parties ON disclosure_id = disclosures.id
    WHERE disclosures.incident_id = ${incidentId}::uuid AND side = ${side}::side))`;

/** About a second for a million people: for commands, never for a page. */
export async function readPeopleState(
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  incidentId: string,
  side: Side | null,
): Promise<PeopleState> {
  const [state] = await tx.$queryRaw<[PeopleState]>(peopleState(incidentId, side));
  return state;
}

type Asked = Pick<PeopleExport, "id" | "incidentId" | "format" | "side">;

/** What is frozen: whose list, what is in it, who they are now, why and for whom. */
export const exportContent = (
  { id, incidentId, format, side }: Asked,
  { reason, recipient }: ExportWords,
  { count, mark }: PeopleState,
): Content => ({
  kind: "people-export",
  exportId: id,
  incidentId,
  format,
  side,
  columns: EXPORT_COLUMNS,
  reason,
  recipient,
  count,
  people: mark,
});

/** The content as it is now; null where nothing is left to decide. */
export async function currentExport(tx: Prisma.TransactionClient, exportId: string): Promise<Content | null> {
  const asked = await tx.peopleExport.findUnique({ where: { id: exportId }, include: { incident: true } });
  if (asked?.state !== "awaiting" || isOver(asked.incident.status)) return null;
  const { data } = await incidentKeys(tx, asked.incidentId);
  const state = await readPeopleState(tx, asked.incidentId, asked.side);
  return exportContent(asked, openExportWords(data, asked), state);
}
