import "server-only";
import { namesOf } from "@/lib/approvals/queries";
import type { Actor } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { ListDifference } from "@/lib/db/generated/client";
import type { DifferenceKind } from "@/lib/db/generated/enums";
import { visibleTo } from "@/lib/incidents/policy";
import { maskMail, maskName, maskPhone } from "@/lib/people/mask";
import { differingFields } from "./differing-fields";
import { openReason, openRows } from "./list-difference";
import type { ListRow } from "./list-person";

/** What a page shows. */
const PAGE = 50;

export type DifferenceFilter = {
  /** Null is every kind. */
  readonly kind: DifferenceKind | null;
  /** Only what nobody has decided yet. */
  readonly isOpen: boolean;
  /** The number of the last one of the page before. */
  readonly after: number;
};

/** Some differences of a comparison in their order, masked, and the number after which the next page begins. */
export async function listDifferences(
  actor: Actor,
  { incidentId, reconciliationId }: { readonly incidentId: string; readonly reconciliationId: string },
  { kind, isOpen, after }: DifferenceFilter,
) {
  const found = await db.listDifference.findMany({
    where: {
      AND: [
        { reconciliation: { incident: visibleTo(actor, "content") } },
        { incidentId, reconciliationId, number: { gt: after } },
        kind ? { kind } : {},
        isOpen ? { decision: null } : {},
      ],
    },
    orderBy: { number: "asc" },
    take: PAGE + 1,
  });
  const rows = found.slice(0, PAGE);
  return {
    rows: await viewAll(incidentId, rows),
    next: found.length > PAGE ? (rows.at(-1)?.number ?? null) : null,
  };
}

/** One difference, masked; null where the actor does not see it. */
export async function getDifference(
  actor: Actor,
  { incidentId, differenceId }: { readonly incidentId: string; readonly differenceId: string },
) {
  const row = await db.listDifference.findFirst({
    where: {
      AND: [{ reconciliation: { incident: visibleTo(actor, "content") } }, { id: differenceId, incidentId }],
    },
  });
  return row && ((await viewAll(incidentId, [row]))[0] ?? null);
}

async function viewAll(incidentId: string, rows: readonly ListDifference[]) {
  if (rows.length === 0) return [];
  const [keys, names] = await Promise.all([
    incidentKeys(db, incidentId),
    namesOf(rows.map(({ decidedById }) => decidedById)),
  ]);
  return rows.map((row) => viewDifference(keys, names, row));
}

function viewDifference(keys: IncidentKeys, names: ReadonlyMap<string, string>, row: ListDifference) {
  const { id, number, kind, decision, decidedById, decidedAt, version } = row;
  const { a, b } = openRows(keys.data, id, row.sealed);
  return {
    ...{ id, number, kind, decision, decidedAt, version },
    a: a.map(maskRow),
    b: b.map(maskRow),
    differing: differingFields(a, b),
    reason: row.reason && openReason(keys.data, id, row.reason),
    decidedBy: (decidedById && names.get(decidedById)) || null,
  };
}

export type DifferenceView = ReturnType<typeof viewDifference>;

const maskRow = ({ row, name, kana, mails, phones }: ListRow) => ({
  row,
  name: maskName(name || kana),
  mail: mails[0] ? maskMail(mails[0]) : "",
  phone: phones[0] ? maskPhone(phones[0]) : "",
});
export type MaskedRow = ReturnType<typeof maskRow>;
