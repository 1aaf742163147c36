import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Relation } from "@/lib/db/generated/enums";
import { kindsDecidedBy, whoDecides } from "./deciders";
import { approvalsFor } from "./lock-approval";
import { canAnswer, canBeAsked, canDecide, OPEN_STATES } from "./policy";
import { isSubjectKind } from "./subject-kinds";

const MOST = 50;

const columns = {
  id: true,
  subjectKind: true,
  subjectId: true,
  state: true,
  preparedById: true,
  askedOfId: true,
  askedAt: true,
  dueAt: true,
  version: true,
  incident: { select: { id: true, reference: true, title: true, knownAt: true } },
  acts: {
    where: { act: { in: ["approved", "returned"] } },
    orderBy: { decidedAt: "desc" },
    take: 1,
    select: { decidedById: true, decidedAt: true },
  },
} as const satisfies Prisma.ApprovalSelect;

type Row = Prisma.ApprovalGetPayload<{ select: typeof columns }>;

/** What waits for this person: never what they prepared, and of incidents only that they may see. */
function askedOf(actor: Actor, states: Row["state"][]): Prisma.ApprovalWhereInput {
  const isAsked = { OR: [{ askedOfId: actor.userId }, { askedOfId: null }] };
  return {
    AND: [
      approvalsFor(actor),
      isAsked,
      { state: { in: states }, preparedById: { not: actor.userId ?? "" } },
      { subjectKind: { in: kindsDecidedBy(actor) } },
    ],
  };
}

const mayDecide = (actor: Actor) => kindsDecidedBy(actor).length > 0;

/** Open approvals that wait for this person, what is asked for earliest first. At most fifty. */
export async function listAskedOf(actor: Actor) {
  if (!mayDecide(actor)) return [];
  const rows = await db.approval.findMany({
    where: askedOf(actor, [...OPEN_STATES]),
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { askedAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: columns,
  });
  return withNames(rows, actor);
}

/**
 * What was decided since then of the incidents in which the actor stands as supervisor or deputy, and what they
 * decided themselves; the latest decision first. Never what they prepared.
 */
export async function listDecidedSince(actor: Actor, since: Date) {
  if (actor.kind !== "user" || !mayDecide(actor)) return [];
  const { userId } = actor;
  const leads: Relation[] = ["supervisor", "deputy"];
  const stands = { some: { userId, removedAt: null, relation: { in: leads } } };
  const rows = await db.approval.findMany({
    where: {
      AND: [
        approvalsFor(actor),
        { preparedById: { not: userId }, state: { in: ["approved", "returned"] } },
        { OR: [{ acts: { some: { decidedById: userId } } }, { incident: { members: stands } }] },
        { acts: { some: { act: { in: ["approved", "returned"] }, decidedAt: { gte: since } } } },
      ],
    },
    orderBy: [{ askedAt: "asc" }, { dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MOST,
    select: columns,
  });
  return withNames(rows, actor);
}

/** How many wait for this person's decision, for the navigation; what was asked back waits for somebody else. */
export async function countAskedOf(actor: Actor): Promise<number> {
  return mayDecide(actor) ? db.approval.count({ where: askedOf(actor, ["awaiting"]) }) : 0;
}

async function withNames(rows: readonly Row[], actor: Actor) {
  const decidedBy = (row: Row) => row.acts[0]?.decidedById ?? null;
  const names = await namesOf(rows.flatMap((row) => [row.preparedById, row.askedOfId, decidedBy(row)]));
  return rows.flatMap(({ acts, ...row }) => {
    const { subjectKind } = row;
    if (!isSubjectKind(subjectKind)) return [];
    const [decision] = acts;
    return [
      {
        ...row,
        subjectKind,
        preparedBy: names.get(row.preparedById) ?? null,
        askedOf: (row.askedOfId && names.get(row.askedOfId)) || null,
        decidedBy: (decision?.decidedById && names.get(decision.decidedById)) || null,
        decidedAt: decision?.decidedAt ?? null,
        isDecidedByYou: decision?.decidedById === actor.userId,
        canDecide: canDecide(actor, row),
        canAnswer: canAnswer(actor, row),
      },
    ];
  });
}

export type ApprovalRow = Awaited<ReturnType<typeof withNames>>[number];

/** Names of people of the house by id; whoever is gone has none. */
export async function namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const users = await db.user.findMany({ where: { id: { in: asked } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** One approval for whoever may see its incident; null otherwise. `approvalId` is checked to be an id. */
export async function getApproval(actor: Actor, approvalId: string): Promise<ApprovalRow | null> {
  const row = await db.approval.findFirst({
    where: { AND: [approvalsFor(actor), { id: approvalId }] },
    select: columns,
  });
  return row && isConcerned(actor, row) ? ((await withNames([row], actor))[0] ?? null) : null;
}

/** An approval of the organisation is for whoever prepared it and whoever may decide; one of an incident for its members. */
const isConcerned = (actor: Actor, { incident, preparedById }: Row) =>
  incident !== null || preparedById === actor.userId || mayDecide(actor);

/** The approvals of one subject, in the order in which they were asked for. */
export async function listOfSubject(actor: Actor, subjectId: string): Promise<ApprovalRow[]> {
  const rows = await db.approval.findMany({
    where: { AND: [approvalsFor(actor), { subjectId }] },
    orderBy: [{ askedAt: "asc" }, { dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: columns,
  });
  return withNames(rows, actor);
}

/** Who could decide instead of the actor and of whom it was asked: people who may, by name. */
export async function listWhoMayDecide(
  actor: Actor,
  approval: Pick<ApprovalRow, "subjectKind" | "preparedById" | "askedOfId">,
) {
  if (!mayDecide(actor)) return [];
  const people = await db.user.findMany({
    where: whoDecides(approval.subjectKind),
    select: { id: true, name: true, roles: true, grants: true, disabledAt: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const apart = [actor.userId, approval.askedOfId];
  return people
    .filter((person) => !apart.includes(person.id) && canBeAsked(person, approval))
    .map(({ id, name }) => ({ id, name }));
}
