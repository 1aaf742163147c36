import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Disclosure } from "@/lib/db/generated/client";
import type { DisclosureKind } from "@/lib/db/generated/enums";
import { type CalledDisclosure, wordsOf } from "@/lib/disclosures/call-disclosure";
import { exposureCounts } from "@/lib/disclosures/counts";
import { partsOf } from "@/lib/disclosures/disclosure-parts";
import type { ExposureCount } from "@/lib/disclosures/exposure-count";
import { inItemOrder } from "@/lib/disclosures/item-order";
import { openLabel } from "@/lib/disclosures/label-text";
import { settleFacts } from "@/lib/facts/settle-facts";
import { statedFact } from "@/lib/facts/stated-fact";
import { knownValue } from "@/lib/facts/to-law";
import { seesFields, visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { sawAll } from "@/lib/proposals/saw-all";

/** Without words where the actor sees numbers alone. */
export type DisclosureRow = CalledDisclosure & {
  readonly id: string;
  readonly kind: DisclosureKind;
  readonly recipientsUnknown: boolean;
  readonly occurredAt: Date | null;
  readonly principals: number;
  readonly companies: number;
  readonly recipients: number;
  readonly outstanding: number;
};

/** Why the number of people that counts for the law is not simply the number of those who are listed. */
export type CountReason =
  | "decided"
  | "unread"
  | "open-lists"
  | "most-unknown"
  | "contradiction"
  | "listed-fewer";

/**
 * Whose data went to whom, in numbers and by disclosure, with the facts of the law about it. Management sees numbers
 * alone. Null where the actor may not see even these. Costs the same whatever the number of people.
 */
export async function getExposure(actor: Actor, incidentId: string) {
  const where = { AND: [visibleTo(actor, ["summary", "content"]), { id: incidentId }, { purgedAt: null }] };
  const row = await db.incident.findFirst({
    where,
    include: {
      members: { select: { userId: true, relation: true, removedAt: true } },
      disclosures: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const seesPeople = seesFields(actor, row, "content");
  const [keys, counts, facts] = await Promise.all([
    incidentKeys(db, incidentId),
    exposureCounts(db, incidentId),
    settledFacts(incidentId),
  ]);
  return {
    incident: { id: row.id, reference: row.reference },
    seesPeople,
    canRun: seesPeople && actorCan(actor, "incident.run") && !isOver(row.status),
    counts: {
      ...counts,
      byItem: mostFirst(counts),
      recipientsUnknown: row.disclosures.some((one) => one.recipientsUnknown),
    },
    facts,
    accesses: [...new Set(counts.groups.flatMap(({ access }) => access ?? []))],
    disclosures: row.disclosures.map((one, at) =>
      rowOf(one, at + 1, { counts, keys: seesPeople ? keys : null }),
    ),
    reasons: await reasonsOf({ incidentId, keys, facts, counted: counts.principals }),
  };
}

/** Numbers and codes: no note is opened. */
async function settledFacts(incidentId: string) {
  const rows = await db.fact.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    include: { _count: { select: { supersededBy: true } } },
  });
  return settleFacts(rows.map((row) => statedFact(row, row._count.supersededBy > 0)));
}

/** Kinds of data, those of the most people first, and of as many in the order that people read them. */
function mostFirst({ byItem }: ExposureCount): ExposureCount["byItem"] {
  const order = inItemOrder(byItem.map(({ item }) => item));
  return byItem.toSorted(
    (one, other) => other.people - one.people || order.indexOf(one.item) - order.indexOf(other.item),
  );
}

type Seen = { readonly counts: ExposureCount; readonly keys: IncidentKeys | null };

function rowOf(disclosure: Disclosure, number: number, { counts, keys }: Seen): DisclosureRow {
  const { id, kind, recipientsUnknown, occurredAt } = disclosure;
  const words = keys ? wordsOf(openLabel(keys.data, disclosure)) : [];
  return { id, words, number, kind, recipientsUnknown, occurredAt, ...partsOf(id, counts) };
}

type Asked = {
  readonly incidentId: string;
  readonly keys: IncidentKeys;
  readonly facts: Awaited<ReturnType<typeof settledFacts>>;
  readonly counted: number;
};

async function reasonsOf({ incidentId, keys, facts, counted }: Asked): Promise<CountReason[]> {
  const known = facts.get("principals.known");
  const most = facts.get("principals.max");
  const [lists, isSeen] = await Promise.all([
    db.reconciliation.findFirst({ where: { incidentId, state: "open" }, select: { id: true } }),
    sawAll({ tx: db }, { incidentId, keys }),
  ]);
  const is: Record<CountReason, boolean> = {
    contradiction: [known, most].some((fact) => (fact?.contradictions.length ?? 0) > 0),
    decided: known?.entry?.source === "decision",
    unread: !isSeen,
    "open-lists": lists !== null,
    "listed-fewer": (knownValue(facts, "principals.known")?.number ?? 0) > counted,
    "most-unknown": knownValue(facts, "principals.max")?.number === undefined,
  };
  return (Object.keys(is) as CountReason[]).filter((reason) => is[reason]);
}
