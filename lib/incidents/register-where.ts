import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { addDays, type CalendarDay } from "@/lib/time/calendar-day";
import { visibleTo } from "./policy";
import type { RegisterWish } from "./register-wish";

type Where = Prisma.IncidentWhereInput;

/** Incidents of which the actor may see anything. */
export const seesAnything = (actor: Actor) => visibleTo(actor, ["report", "summary", "content"]);

/** Incidents of which more is theirs to see than the state of an own report. */
const seesMore = (actor: Actor) => visibleTo(actor, ["summary", "content"]);

/**
 * What the register of an actor holds. Whoever sees only the state of an own report can find it by number and state
 * alone: what is not shown of an incident must not be found out by asking for it.
 */
export function registerWhere(actor: Actor, wish: RegisterWish): Where {
  const more = seesMore(actor);
  const asked = hiddenTerms(actor, wish);
  return {
    AND: [
      asked.length > 0 || wish.sort === "awareness" ? more : seesAnything(actor),
      { purgedAt: null },
      wish.status ? { status: wish.status === "open" ? OPEN : wish.status } : {},
      wish.text
        ? { OR: [{ reference: within(wish.text) }, { AND: [more, { title: within(wish.text) }] }] }
        : {},
      ...asked,
    ],
  };
}

const OPEN = { notIn: ["closed", "withdrawn"] } satisfies Where["status"];
const FINAL = {
  kind: "authority_report",
  supersededBy: null,
  outcome: { startsWith: "final", not: "final.entrustor" },
} satisfies Prisma.StepRecordWhereInput;

function hiddenTerms(actor: Actor, { mine, event, group, law, due, from, to }: RegisterWish): Where[] {
  return [
    mine &&
      actor.userId && {
        members: { some: { userId: actor.userId, removedAt: null, relation: { not: "reporter" } } },
      },
    event && { facts: { some: { name: "event_type", code: event, supersededBy: { none: {} } } } },
    group && { groupId: group },
    law && { determinations: decided(law) },
    due && {
      status: OPEN,
      knownAt: { lt: startOf(addDays(due.day, 1)) },
      records: { none: FINAL },
      determinations: { none: { state: "in_force", report: "not_required" } },
    },
    from && { knownAt: { gte: startOf(from) } },
    to && { knownAt: { lt: startOf(addDays(to, 1)) } },
  ].flatMap((term) => (term ? [term as Where] : []));
}

function decided(law: NonNullable<RegisterWish["law"]>): Where["determinations"] {
  return law === "undecided" ? { none: { state: "in_force" } } : { some: { state: "in_force", report: law } };
}

/** The database takes % and _ for any letters. */
const within = (text: string) =>
  ({ contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" }) as const;

const JAPAN_MS = 9 * 3_600_000;
const startOf = (day: CalendarDay) => new Date(Date.parse(day) - JAPAN_MS);
