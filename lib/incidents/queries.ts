import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { IncidentStatus, Relation } from "@/lib/db/generated/enums";
import { countPrincipals } from "@/lib/disclosures/counts";
import { type Part, seesFields } from "./policy";
import { beyond, orderOf } from "./register-order";
import { registerWhere, seesAnything } from "./register-where";
import type { RegisterWish } from "./register-wish";

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

const forPolicy = { members: { select: { userId: true, relation: true, removedAt: true } } } as const;

/** An incident as far as the actor may see it; null where there is none, or nothing of it is theirs to see. */
export async function getIncident(actor: Actor, incidentId: string): Promise<IncidentView | null> {
  const row = await db.incident.findFirst({
    where: { AND: [seesAnything(actor), { id: incidentId }, { purgedAt: null }] },
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
  "id" | "reference" | "title" | "status" | "isRestricted" | "knownAt" | "createdAt"
> & {
  /** Null where that much is not the actor's to see. */
  readonly people: number | null;
};

export type RegisterPage = {
  readonly rows: readonly RegisterRow[];
  /** How many there are on all pages. */
  readonly count: number;
  /** Names the incident above which the page before ends, and the one below which the next begins. */
  readonly newer: string | null;
  readonly older: string | null;
};

/** The register, 50 at a time. A page that would begin at an incident that is none of theirs is the first one. */
export async function listIncidents(actor: Actor, wish: RegisterWish = {}): Promise<RegisterPage> {
  const { sort = "newest", after, before } = wish;
  const where = registerWhere(actor, wish);
  const at = after ?? before;
  const place = at ? await db.incident.findFirst({ where: { AND: [where, { id: at }] } }) : null;
  const way = place && !after ? "up" : "down";
  const [found, count] = await Promise.all([
    db.incident.findMany({
      where: { AND: [where, place ? beyond(place, sort, way) : {}] },
      include: forPolicy,
      orderBy: orderOf(sort, way),
      take: PAGE + 1,
    }),
    db.incident.count({ where }),
  ]);
  const isMore = found.length > PAGE;
  const { before: _before, ...fromTheTop } = wish;
  if (way === "up" && !isMore) return listIncidents(actor, fromTheTop);
  const shown = way === "up" ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const people = await countPrincipals(
    db,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => registerRow(actor, row, people.get(row.id) ?? 0)),
    count,
    newer: place ? (shown[0]?.id ?? null) : null,
    older: way === "up" || isMore ? (shown.at(-1)?.id ?? null) : null,
  };
}

type StoredRow = Prisma.IncidentGetPayload<{ include: typeof forPolicy }>;

function registerRow(actor: Actor, row: StoredRow, people: number): RegisterRow {
  const isMore = seesFields(actor, row, "content") || seesFields(actor, row, "summary");
  const { id, reference, status, isRestricted, createdAt } = row;
  const seen = { id, reference, status, isRestricted, createdAt };
  return isMore
    ? { ...seen, title: row.title, knownAt: row.knownAt, people }
    : { ...seen, title: null, knownAt: null, people: null };
}

/** Departments to choose from in the register; none for whoever only administers. */
export async function listRegisterGroups(actor: Actor) {
  if (actor.kind !== "user" || actor.roles.every((role) => role === "admin")) return [];
  return db.group.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}
