import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { IncidentStatus, Relation } from "@/lib/db/generated/enums";
import { countPrincipals } from "@/lib/disclosures/counts";
import { type Part, seesFields, visibleTo } from "./policy";

const PAGE = 50;
const DONE: IncidentStatus[] = ["closed", "withdrawn"];
/** The most that somebody may see of an incident, the most first. */
const PARTS = ["content", "summary", "report"] as const satisfies readonly Part[];
export type SeenPart = (typeof PARTS)[number];

export type IncidentView = {
  readonly id: string;
  readonly reference: string;
  /** Null for the reporter, who sees the own report's state alone. */
  readonly title: string | null;
  readonly status: IncidentStatus;
  readonly isRestricted: boolean;
  readonly occurredAt: Date | null;
  readonly knownAt: Date | null;
  readonly createdAt: Date;
  readonly part: SeenPart;
  readonly canRun: boolean;
  readonly members: readonly { readonly name: string; readonly relation: Relation }[];
};

const anyPart = (actor: Actor) => ({ OR: PARTS.map((part) => visibleTo(actor, part)) });
const forPolicy = { members: { select: { userId: true, relation: true, removedAt: true } } } as const;

/** An incident as far as the actor may see it; null where there is none, or nothing of it is theirs to see. */
export async function getIncident(actor: Actor, incidentId: string): Promise<IncidentView | null> {
  const row = await db.incident.findFirst({
    where: { AND: [anyPart(actor), { id: incidentId }, { purgedAt: null }] },
    include: {
      members: {
        include: { user: { select: { name: true } } },
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      },
    },
  });
  const part = row && PARTS.find((each) => seesFields(actor, row, each));
  if (!row || !part) return null;
  const { id, reference, status, isRestricted, createdAt } = row;
  const isMore = part !== "report";
  return {
    id,
    reference,
    status,
    isRestricted,
    createdAt,
    part,
    title: isMore ? row.title : null,
    occurredAt: isMore ? row.occurredAt : null,
    knownAt: isMore ? row.knownAt : null,
    canRun: part === "content" && actorCan(actor, "incident.run") && !DONE.includes(status),
    members:
      part === "content"
        ? row.members
            .filter(({ removedAt }) => removedAt === null)
            .map(({ user, relation }) => ({ name: user.name, relation }))
        : [],
  };
}

export type RegisterRow = Pick<
  IncidentView,
  "id" | "reference" | "title" | "status" | "isRestricted" | "createdAt"
> & { readonly people: number | null };

/**
 * The register, the newest first, 50 at a time: those after the incident `after`, or the first ones where that is
 * none of theirs. `older` names the last one of this page where there are more.
 */
export async function listIncidents(
  actor: Actor,
  { after }: { after?: string | undefined } = {},
): Promise<{ readonly rows: readonly RegisterRow[]; readonly older: string | null }> {
  const last = after
    ? await db.incident.findFirst({ where: { AND: [anyPart(actor), { id: after }] } })
    : null;
  const below = last
    ? { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] }
    : {};
  const found = await db.incident.findMany({
    where: { AND: [anyPart(actor), { purgedAt: null }, below] },
    include: forPolicy,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const shown = found.slice(0, PAGE);
  const people = await countPrincipals(
    db,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => {
      const isMore = seesFields(actor, row, "content") || seesFields(actor, row, "summary");
      const { id, reference, status, isRestricted, createdAt } = row;
      return {
        id,
        reference,
        status,
        isRestricted,
        createdAt,
        title: isMore ? row.title : null,
        people: isMore ? (people.get(id) ?? 0) : null,
      };
    }),
    older: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
