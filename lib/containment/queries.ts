import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { ContainmentAction, Prisma } from "@/lib/db/generated/client";
import type { ContainmentKind, ContainmentState, ProofShows } from "@/lib/db/generated/enums";
import { getSettledFacts } from "@/lib/facts/queries";
import { visibleTo } from "@/lib/incidents/policy";
import { namesOf } from "@/lib/records/queries";
import { actionsFor, containmentFacts } from "./actions-for";
import { type EarlierNote, listEarlierNotes } from "./earlier-notes";
import { openNote } from "./seal-note";

export type ActionView = {
  readonly id: string;
  readonly kind: ContainmentKind;
  readonly state: ContainmentState;
  readonly assignedTo: string | null;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  readonly proof: ProofShows;
  readonly evidenceId: string | null;
  readonly note: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly version: number;
};

/** With what it said before, the latest first. */
export type ListedAction = ActionView & { readonly earlier: readonly EarlierNote[] };

/** Every action of an incident that the actor may see: open ones first, by what is due earliest. */
export async function listActions(actor: Actor, incidentId: string): Promise<ListedAction[]> {
  const where: Prisma.ContainmentActionWhereInput = {
    AND: [{ incident: visibleTo(actor, "content") }, { incidentId, incident: { purgedAt: null } }],
  };
  const rows = await db.containmentAction.findMany({
    where,
    orderBy: [
      { state: "asc" },
      { dueAt: { sort: "asc", nulls: "last" } },
      { recordedAt: "asc" },
      { id: "asc" },
    ],
  });
  const [views, earlier] = await Promise.all([
    viewActions(incidentId, rows),
    listEarlierNotes(incidentId, rows),
  ]);
  return views.map((view) => ({ ...view, earlier: earlier.get(view.id) ?? [] }));
}

/** Rows as they are shown. The caller has found the incident for its actor. */
export async function viewActions(
  incidentId: string,
  rows: readonly ContainmentAction[],
): Promise<ActionView[]> {
  if (rows.length === 0) return [];
  const [keys, names] = await Promise.all([
    incidentKeys(db, incidentId),
    namesOf(
      rows.flatMap(({ assignedToId, recordedById }) => [assignedToId ?? [], recordedById ?? []].flat()),
    ),
  ]);
  return rows.map(({ assignedToId, recordedById, incidentId: _incident, ...row }) => ({
    ...row,
    note: openNote(keys.data, row),
    assignedTo: names.get(assignedToId ?? "") ?? null,
    recordedBy: names.get(recordedById ?? "") ?? null,
  }));
}

/** What is proposed and of which there is nothing yet, the most urgent first. */
export async function listProposedActions(actor: Actor, incidentId: string): Promise<ContainmentKind[]> {
  const [settled, there] = await Promise.all([
    getSettledFacts(actor, incidentId),
    db.containmentAction.findMany({
      where: { AND: [{ incident: visibleTo(actor, "content") }, { incidentId }] },
      select: { kind: true },
    }),
  ]);
  const kinds = new Set(there.map(({ kind }) => kind));
  return actionsFor(containmentFacts(settled)).filter((kind) => !kinds.has(kind));
}
