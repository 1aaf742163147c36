import "server-only";
import { whoDecides } from "@/lib/approvals/deciders";
import { listWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Incident } from "@/lib/db/generated/client";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { openSnapshot } from "./open-snapshot";
import { canDecideFindings, canWithdraw } from "./policy";
import { type ReadGround, readGround } from "./read-ground";
import { viewDetermination } from "./view-determination";
import { weigh } from "./weigh";

/**
 * What legal can do with the findings of an incident, and what was decided before; null where its content is not the
 * actor's to see.
 */
export async function getDecideView(actor: Actor, incidentId: string) {
  const incident = await findIncident(actor, incidentId);
  if (!incident) return null;
  const ground = await readGround(db, incident, new Date());
  const { newest, inForce, awaiting } = ground;
  const view = await viewerOf(incident, ground);
  const [decided, asked, last] = await Promise.all(
    [inForce, awaiting, newest].map((row) => row && view(row.id)),
  );
  const weighed = weigh(ground.matters);
  const isOpen = !isOver(incident.status);
  return {
    incident: { id: incident.id, reference: incident.reference, title: incident.title },
    factsHash: ground.ground.factsHash,
    after: newest?.id ?? null,
    facts: [...ground.settled.values()].filter(({ value }) => value.answer !== "unknown").length,
    law: ground.law,
    matters: ground.matters,
    /** What confirming would amount to. */
    weighed,
    isOpen,
    canDecide: isOpen && canDecideFindings(actor),
    inForce: decided ?? null,
    /** Waits for a second person; outdated it can only be taken back or made anew. */
    awaiting: asked
      ? { ...asked, canWithdraw: isOpen && canWithdraw(actor, asked), ...(await askedOf(asked.id)) }
      : null,
    /** The newest, where it was returned or is void: legal reads why. */
    ended:
      last && (last.state === "returned" || last.state === "void")
        ? { ...last, ...(await askedOf(last.id)) }
        : null,
  };
}

export type DecideView = NonNullable<Awaited<ReturnType<typeof getDecideView>>>;

/** One decision for whoever may see its incident, with what changed since; null otherwise. */
export async function getDetermination(actor: Actor, determinationId: string) {
  const row = await db.determination.findFirst({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { id: determinationId }] },
    select: { incidentId: true },
  });
  const incident = row && (await findIncident(actor, row.incidentId));
  if (!incident) return null;
  const view = await viewerOf(incident, await readGround(db, incident, new Date()));
  return view(determinationId);
}

/** Who can be asked for the approval, those first who see the incident already. */
export async function listApprovers(actor: UserActor, incidentId: string) {
  const incident = await findIncident(actor, incidentId);
  if (!incident || !canDecideFindings(actor)) return [];
  const kind = "determination";
  const able = await listWhoCanBeAsked(db, incident, { kind, preparedById: actor.userId });
  const people = await db.user.findMany({
    where: { AND: [whoDecides(kind), { id: { not: actor.userId } }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const sees = (id: string) => able.includes(id);
  return people
    .map(({ id, name }) => ({ id, name, isMember: sees(id) }))
    .toSorted((one, other) => Number(other.isMember) - Number(one.isMember));
}

async function findIncident(actor: Actor, incidentId: string): Promise<Incident | null> {
  return db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
  });
}

/** Opens what was decided of one incident. */
async function viewerOf({ id: incidentId }: Incident, ground: ReadGround) {
  const rows = await db.determination.findMany({
    where: { incidentId },
    include: { document: { select: { number: true, approvedById: true, approvedAt: true } } },
  });
  if (rows.length === 0) return () => null;
  const keys = await incidentKeys(db, incidentId);
  const ids = rows.flatMap(({ preparedById, document }) =>
    [preparedById, document.approvedById ?? []].flat(),
  );
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (determinationId: string) => {
    const row = rows.find(({ id }) => id === determinationId);
    return row ? viewDetermination(row, { snapshot: openSnapshot(keys.data, row), ground, names }) : null;
  };
}

/** The latest approval of a decision: where it is looked at, and of whom it was asked. */
async function askedOf(determinationId: string) {
  const approval = await db.approval.findFirst({
    where: { subjectKind: "determination", subjectId: determinationId },
    orderBy: { askedAt: "desc" },
    select: { id: true, state: true, askedOfId: true },
  });
  const person = approval?.askedOfId
    ? await db.user.findUnique({ where: { id: approval.askedOfId }, select: { name: true } })
    : null;
  return {
    approvalId: approval?.id ?? null,
    approvalState: approval?.state ?? null,
    askedOf: person?.name ?? null,
  };
}
