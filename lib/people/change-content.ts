import "server-only";
import type { Content } from "@/lib/approvals/content-hash";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import { type PeopleChange, Prisma } from "@/lib/db/generated/client";
import { isOver } from "@/lib/incidents/status";

const placeOf = (changeId: string) => ({ table: "people_changes", column: "sealed", row: changeId });

export const sealChangeReason = (key: DataKey, changeId: string, reason: string) =>
  seal(key, placeOf(changeId), reason);
export const openChangeReason = (key: DataKey, { id, sealed }: Pick<PeopleChange, "id" | "sealed">): string =>
  unsealText(key, placeOf(id), sealed);

/** Which people: those that one import brought, or a group of one disclosure with the same items. */
export type ChangeScope = Pick<
  PeopleChange,
  "incidentId" | "kind" | "importId" | "disclosureId" | "itemSetId" | "items"
>;

/** The parties that a change is about. */
export const partiesOf = ({ incidentId, importId, disclosureId, itemSetId }: ChangeScope): Prisma.Sql =>
  importId !== null
    ? Prisma.sql`batch_id = ${importId}::uuid AND incident_id = ${incidentId}::uuid`
    : Prisma.sql`disclosure_id = ${disclosureId}::uuid AND side = 'principal'
        AND item_set_id = ${itemSetId}::uuid AND incident_id = ${incidentId}::uuid`;

export type ChangeState = { readonly count: number; readonly mark: string };

/** The question, for Prisma and (by its text and values) for plain pg alike. */
export const changeState = (scope: ChangeScope): Prisma.Sql => Prisma.sql`
  SELECT count(*)::int AS count,
    to_hex(coalesce(bit_xor(uuid_hash_extended(id, 0)), 0))
      || ' ' || to_hex(coalesce(bit_xor(uuid_hash_extended(id, 1)), 0)) AS mark
  FROM parties WHERE ${partiesOf(scope)}`;

/** How many parties a change is about, and what tells them from any others. */
export async function readChangeState(
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  scope: ChangeScope,
): Promise<ChangeState> {
  const [state] = await tx.$queryRaw<[ChangeState]>(changeState(scope));
  return state;
}

/** What is frozen: which people, what becomes of them, and why. */
export const changeContent = (
  scope: ChangeScope & { readonly id: string },
  reason: string,
  { count, mark }: ChangeState,
): Content => ({
  kind: "people-change",
  changeId: scope.id,
  incidentId: scope.incidentId,
  change: scope.kind,
  importId: scope.importId,
  disclosureId: scope.disclosureId,
  itemSetId: scope.itemSetId,
  items: scope.items,
  reason,
  count,
  parties: mark,
});

/** The content as it is now; null where nothing is left to decide. */
export async function currentChange(tx: Prisma.TransactionClient, changeId: string): Promise<Content | null> {
  const change = await tx.peopleChange.findUnique({ where: { id: changeId }, include: { incident: true } });
  if (change?.state !== "awaiting" || isOver(change.incident.status)) return null;
  const { data } = await incidentKeys(tx, change.incidentId);
  return changeContent(change, openChangeReason(data, change), await readChangeState(tx, change));
}
