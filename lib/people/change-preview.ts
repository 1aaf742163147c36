import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { type PeopleChange, Prisma } from "@/lib/db/generated/client";
import type { DataItem } from "@/lib/db/generated/enums";
import type { CalledDisclosure } from "@/lib/disclosures/call-disclosure";
import { inItemOrder } from "@/lib/disclosures/item-order";
import { fileNameOf } from "@/lib/evidence/evidence-name";
import { type ChangeScope, partiesOf } from "./change-content";
import { listDisclosureNames } from "./disclosure-names";
import type { SealedPerson } from "./page-of-people";
import { type PersonRow, viewPeople } from "./queries";

const SHOWN = 5;
/** Of a paired disclosure the same person may stand in several rows. */
const LOOKED_AT = 50;

/** Which people a change is about, in words. */
export type ChangeAbout = {
  readonly list: { readonly fileName: string; readonly at: Date } | null;
  readonly disclosure: CalledDisclosure | null;
  /** The items that a group has until it is changed. */
  readonly before: readonly DataItem[];
};

/** Of each change that the caller has found for its actor, what it is about, by the id of the change. */
export async function aboutChanges(
  actor: Actor,
  { incidentId, keys, changes }: { incidentId: string; keys: IncidentKeys; changes: readonly PeopleChange[] },
): Promise<ReadonlyMap<string, ChangeAbout>> {
  const [lists, sets, names] = await Promise.all([
    db.peopleImport.findMany({
      where: { incidentId, id: { in: changes.flatMap(({ importId }) => importId ?? []) } },
      include: { evidence: true },
    }),
    db.itemSet.findMany({
      where: { incidentId, id: { in: changes.flatMap(({ itemSetId }) => itemSetId ?? []) } },
    }),
    listDisclosureNames(actor, incidentId),
  ]);
  const list = new Map(
    lists.map(({ id, evidence, finishedAt, startedAt }) => [
      id,
      { fileName: fileNameOf(keys.data, evidence), at: finishedAt ?? startedAt },
    ]),
  );
  const items = new Map(sets.map((set) => [set.id, set.items]));
  const disclosure = new Map(names.map((one) => [one.id, one]));
  return new Map(
    changes.map(({ id, importId, disclosureId, itemSetId }) => [
      id,
      {
        list: list.get(importId ?? "") ?? null,
        disclosure: disclosure.get(disclosureId ?? "") ?? null,
        before: inItemOrder(items.get(itemSetId ?? "") ?? []),
      },
    ]),
  );
}

/** The first five people of a change, masked: enough to see that these are the ones. */
export async function firstOfChange(scope: ChangeScope, keys: IncidentKeys): Promise<readonly PersonRow[]> {
  const { incidentId } = scope;
  const people = await db.$queryRaw<SealedPerson[]>(Prisma.sql`
    SELECT id, sealed FROM people WHERE incident_id = ${incidentId}::uuid AND id IN (
      SELECT person_id FROM parties WHERE ${partiesOf(scope)} AND person_id IS NOT NULL LIMIT ${LOOKED_AT}
    ) ORDER BY id LIMIT ${SHOWN}`);
  return viewPeople(incidentId, keys, people);
}
