import "server-only";
import { namesOf } from "@/lib/approvals/queries";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Incident } from "@/lib/db/generated/client";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { getAgreement } from "./agreement-view";
import { countByDecision } from "./count-by-decision";
import { findWaitingList } from "./find-reconciliation";
import { type ListView, viewList } from "./list-view";
import { DIFFERENCES } from "./reconcile-lists";

const withFile = { evidence: { select: { id: true, sealed: true, mediaType: true } } } as const;
type Found = Pick<Incident, "id" | "reference" | "status" | "isRestricted">;

/** How far two lists of an incident are agreed on, masked; null where the actor does not see its content. */
export async function getReconcile(actor: Actor, incidentId: string) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true, isRestricted: true },
  });
  if (!incident) return null;
  const [waiting, comparison, refused] = await Promise.all([
    findWaitingList(db, incidentId),
    findShown(incidentId),
    db.peopleImport.findFirst({
      where: { incidentId, disclosureId: null, state: "refused" },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      include: withFile,
    }),
  ]);
  const list = waiting && (await db.peopleImport.findFirst({ where: { id: waiting.id }, include: withFile }));
  const view = await listViewer(actor, incidentId, [list, refused, comparison?.listA, comparison?.listB]);
  const lists = comparison && ([view(comparison.listA), view(comparison.listB)] as const);
  // A list that could not be read is told until another one stands in its place.
  const isReplaced = [list, comparison].some(
    (one) => one && refused?.finishedAt && one.startedAt > refused.finishedAt,
  );
  const canRun = actorCan(actor, "incident.run") && !isOver(incident.status);
  const current = comparison && lists && (await viewComparison(actor, incident, comparison, lists));
  const shown = {
    waiting: list && view(list),
    refused: refused && !isReplaced ? view(refused) : null,
    current,
  };
  return {
    incident: { id: incident.id, reference: incident.reference },
    isOver: isOver(incident.status),
    canRun,
    canReveal: actorCan(actor, "incident.run"),
    ...shown,
    /** The lists of which the actor can say how they are read. */
    mappable: canRun ? mappableOf(shown) : [],
  };
}

type Shown = Record<"waiting" | "refused", ListView | null> & {
  readonly current: Awaited<ReturnType<typeof viewComparison>> | null;
};

/** Not what was agreed on; whoever is to sign it off returns it instead. */
function mappableOf({ waiting, refused, current }: Shown): readonly ListView[] {
  const isOpen = current?.state === "open" && !current.agreement.asked?.canDecide;
  const lists = [waiting, refused, ...(isOpen ? [current.lists.a, current.lists.b] : [])];
  return lists.filter((one) => one !== null).filter(({ canMap }) => canMap);
}

export type ReconcileView = NonNullable<Awaited<ReturnType<typeof getReconcile>>>;
export type ComparisonView = NonNullable<ReconcileView["current"]>;

type Comparison = NonNullable<Awaited<ReturnType<typeof findShown>>>;

/** The latest one that is under way or was agreed on. */
const findShown = (incidentId: string) =>
  db.reconciliation.findFirst({
    where: { incidentId, state: { in: ["comparing", "open", "agreed"] } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    include: { listA: { include: withFile }, listB: { include: withFile } },
  });

async function listViewer(
  actor: Actor,
  incidentId: string,
  rows: readonly ({ startedById: string } | null | undefined)[],
) {
  const [keys, names] = await Promise.all([
    incidentKeys(db, incidentId),
    namesOf(rows.flatMap((row) => row?.startedById ?? [])),
  ]);
  return (row: Comparison["listA"]) => viewList(row, { keys, names, userId: actor.userId });
}

async function viewComparison(
  actor: Actor,
  incident: Found,
  row: Comparison,
  [a, b]: readonly [ListView, ListView],
) {
  const { id, state, version, both, least, most, problem, agreedAt, agreedById } = row;
  const [counts, agreement, names] = await Promise.all([
    countByDecision(db, id),
    getAgreement(actor, incident, row),
    namesOf([agreedById]),
  ]);
  const sum = (of: typeof counts) => of.reduce((total, { count }) => total + count, 0);
  const kinds = DIFFERENCES.map((kind) => {
    const ofKind = counts.filter((count) => count.kind === kind);
    return { kind, count: sum(ofKind), open: sum(ofKind.filter(({ decision }) => decision === null)) };
  });
  return {
    ...{ id, state, version, both, least, most, problem, agreedAt, kinds, agreement },
    lists: { a, b },
    differences: sum(counts),
    open: kinds.reduce((total, { open }) => total + open, 0),
    agreedBy: (agreedById && names.get(agreedById)) || null,
    isWritten: row.listB.state === "written",
  };
}
