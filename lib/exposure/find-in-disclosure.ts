import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Side } from "@/lib/db/generated/enums";
import { foldName } from "@/lib/intake/tables/fold-values";
import { findPeople } from "@/lib/people/find-people";
import { foldLookUp, type LookUp } from "@/lib/people/look-up";
import type { PersonRow } from "@/lib/people/queries";
import { companyIndex } from "./ensure-somebody";
import { IN_ORDER, type ReceivedView, viewReceived, WITH_NAMES } from "./view-parties";

const MOST_PARTIES = 100;

export type FoundParty = ReceivedView & { readonly side: Side };
export type FoundInDisclosure = {
  /** What was typed cannot be such a value. */
  readonly isUnreadable: boolean;
  /** Parts of this disclosure. */
  readonly parties: readonly FoundParty[];
  /** People of the incident who lack a side of it: they can be added without being typed again. */
  readonly others: readonly (PersonRow & { readonly lacks: readonly Side[] })[];
  /** There are more than are shown. */
  readonly isMore: boolean;
};

/**
 * Everybody of an incident with exactly this name, mail address or telephone number, masked: their parts in one
 * disclosure, and those who have none there yet. A name finds companies too. Null where the actor may not see them.
 */
export async function findInDisclosure(
  actor: Actor,
  { incidentId, disclosureId }: { readonly incidentId: string; readonly disclosureId: string },
  lookUp: LookUp,
): Promise<FoundInDisclosure | null> {
  const found = await findPeople(actor, incidentId, lookUp);
  const disclosure = found && (await db.disclosure.findFirst({ where: { id: disclosureId, incidentId } }));
  if (!disclosure) return null;
  const keys = await incidentKeys(db, incidentId);
  const names =
    lookUp.by === "name" ? keys.searches.map((index) => companyIndex({ index }, lookUp.value)) : [];
  const companies = await db.company.findMany({
    where: { incidentId, nameIndex: { in: foldName(lookUp.value) ? names : [] } },
    select: { id: true },
  });
  const rows = await db.party.findMany({
    where: {
      disclosureId,
      OR: [
        { personId: { in: found.rows.map(({ id }) => id) } },
        { companyId: { in: companies.map(({ id }) => id) } },
      ],
    },
    include: WITH_NAMES,
    orderBy: [{ side: "asc" }, ...IN_ORDER],
    take: MOST_PARTIES + 1,
  });
  const shown = rows.slice(0, MOST_PARTIES);
  const views = await viewReceived(keys, incidentId, shown);
  const sides = new Map(shown.map(({ id, side }) => [id, side]));
  const isThere = (id: string, side: Side) => rows.some((row) => row.personId === id && row.side === side);
  // In a disclosure of pairs one person may stand on a side again, with somebody else.
  const lacksOf = (id: string) =>
    (["principal", "recipient"] as const).filter(
      (side) => disclosure.kind === "paired" || !isThere(id, side),
    );
  return {
    isUnreadable: !foldLookUp(lookUp),
    parties: views.map((view) => ({ ...view, side: sides.get(view.id) ?? "recipient" })),
    others: found.rows
      .map((row) => ({ ...row, lacks: lacksOf(row.id) }))
      .filter(({ lacks }) => lacks.length > 0),
    isMore: found.isMore || rows.length > MOST_PARTIES,
  };
}
