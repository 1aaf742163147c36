import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { Relation } from "@/lib/db/generated/enums";

/** How someone stands to an incident, by a row that names them or by a role. */
export type Standing = "system" | "hr" | "member" | "legal" | "management" | "reporter";

/**
 * What there is to see: the own report with its state; the summary (numbers and states, without people or free
 * text); the content; the HR partition.
 */
export type Part = "report" | "summary" | "content" | "hr";

const sight = {
  system: ["report", "summary", "content", "hr"],
  hr: ["report", "summary", "content", "hr"],
  member: ["report", "summary", "content"],
  legal: ["report", "summary", "content"],
  management: ["summary"],
  reporter: ["report"],
} as const satisfies Record<Standing, readonly Part[]>;

const standings = Object.keys(sight) as Standing[];
const opens = (standing: Standing, part: Part) => (sight[standing] as readonly Part[]).includes(part);

/** Being named in one of these makes a member; a supervisor or deputy is named when an escalation reaches them. */
const MEMBERS: Relation[] = ["responder", "member", "supervisor", "deputy", "legal", "hr"];

/** What a check of one incident has to know of it. */
export type IncidentForPolicy = {
  readonly isRestricted: boolean;
  readonly members: readonly {
    readonly userId: string;
    readonly relation: Relation;
    readonly removedAt: Date | null;
  }[];
};

/** Whoever only administers sees nothing of an incident, named or not: the keys of the house are not its content. */
const worksOnIncidents = (actor: Actor) =>
  actor.kind === "user" && actor.roles.some((role) => role !== "admin");

/** Every way in which the actor stands to this incident, the strongest first. */
export function standingsOf(actor: Actor, incident: IncidentForPolicy): Standing[] {
  if (actor.kind === "system") return ["system"];
  if (actor.kind !== "user") return [];

  const named = incident.members
    .filter(({ userId, removedAt }) => userId === actor.userId && removedAt === null)
    .map(({ relation }) => relation);
  const open = !incident.isRestricted;
  const holds: Record<Exclude<Standing, "system">, boolean> = {
    hr: worksOnIncidents(actor) && named.includes("hr"),
    member: worksOnIncidents(actor) && named.some((relation) => MEMBERS.includes(relation)),
    legal: open && actor.roles.includes("legal"),
    management: open && actor.roles.includes("management"),
    reporter: open && named.includes("reporter"),
  };
  return standings.filter((standing) => standing !== "system" && holds[standing]);
}

/** The strongest of them; null sees nothing of the incident, not even that it exists. */
export function relationOf(actor: Actor, incident: IncidentForPolicy): Standing | null {
  return standingsOf(actor, incident)[0] ?? null;
}

/** Whether any of the actor's standings opens that part. */
export function seesFields(actor: Actor, incident: IncidentForPolicy, part: Part): boolean {
  return standingsOf(actor, incident).some((standing) => opens(standing, part));
}

const nothing: Prisma.IncidentWhereInput = { id: { in: [] } };

/**
 * The incidents of which the actor may see `part`, or any of several. The first term of an `AND` in every read of
 * an incident and of whatever belongs to one (`AND: [visibleTo(actor), …]`), so that a restricted incident is in no
 * list, count, search or number of anyone whom it does not name. Says the same as `seesFields`.
 */
export function visibleTo(actor: Actor, part: Part | readonly Part[] = "content"): Prisma.IncidentWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind !== "user") return nothing;

  const { userId, roles } = actor;
  const named = (relations: Relation[]): Prisma.IncidentWhereInput => ({
    members: { some: { userId, removedAt: null, relation: { in: relations } } },
  });
  const ways: Prisma.IncidentWhereInput[] = [];
  const wanted = typeof part === "string" ? [part] : part;
  const isOpen = (standing: Standing) => wanted.some((each) => opens(standing, each));
  const open = (standing: Standing, where: Prisma.IncidentWhereInput) => {
    if (isOpen(standing)) ways.push(where);
  };

  if (worksOnIncidents(actor)) {
    // HR stands among the members too: asked for twice, it would cost every list a second time.
    if (isOpen("member")) open("member", named(MEMBERS));
    else open("hr", named(["hr"]));
  }
  if (roles.includes("legal")) open("legal", { isRestricted: false });
  if (roles.includes("management")) open("management", { isRestricted: false });
  open("reporter", { AND: [{ isRestricted: false }, named(["reporter"])] });
  return ways.length > 0 ? { OR: ways } : nothing;
}
