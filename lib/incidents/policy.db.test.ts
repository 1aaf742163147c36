import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, systemActor, terminalActor, type UserActor, visitor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Relation, Role } from "@/lib/db/generated/enums";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident } from "@/lib/testing/factories";
import { type Part, relationOf, seesFields, visibleTo } from "./policy";

const PARTS = ["report", "summary", "content", "hr"] as const satisfies readonly Part[];
const roles = Object.values(Role);
const relations = [null, ...Object.values(Relation)];

/** The table of who may see what, written out by hand and not with the code under test. */
function expected(
  held: readonly Role[],
  relation: Relation | null,
  restricted: boolean,
  former: boolean,
): Part[] {
  const named = former ? null : relation;
  const parts = new Set<Part>();
  const worker = held.some((role) => role !== "admin");
  if (worker && named !== null && named !== "reporter") {
    for (const part of ["report", "summary", "content"] as const) parts.add(part);
    if (named === "hr") parts.add("hr");
  }
  if (!restricted && held.includes("legal")) {
    for (const part of ["report", "summary", "content"] as const) parts.add(part);
  }
  if (!restricted && held.includes("management")) parts.add("summary");
  if (!restricted && named === "reporter") parts.add("report");
  return PARTS.filter((part) => parts.has(part));
}

type Cell = { relation: Relation | null; restricted: boolean; former: boolean };

const cells: Cell[] = relations.flatMap((relation) =>
  [true, false].flatMap((restricted) =>
    (relation === null ? [false] : [true, false]).map((former) => ({ relation, restricted, former })),
  ),
);

async function incidentsFor(actor: UserActor): Promise<Map<string, Cell>> {
  const made = new Map<string, Cell>();
  for (const cell of cells) {
    const { relation, restricted, former } = cell;
    const members = relation ? [{ userId: actor.userId, relation, former }] : [];
    made.set((await anIncident({ isRestricted: restricted, members })).id, cell);
  }
  return made;
}

async function seenBy(actor: Actor, part: Part, among: Iterable<string>): Promise<Set<string>> {
  const rows = await db.incident.findMany({
    where: { AND: [visibleTo(actor, part), { id: { in: [...among] } }] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

const sorts: Role[][] = [...roles.map((role) => [role]), ["admin", "responder"], ["legal", "management"]];

describe.each(sorts.map((held) => ({ held })))("who holds $held", ({ held }) => {
  let actor: UserActor;
  let incidents: Map<string, Cell>;

  beforeAll(async () => {
    actor = await anActor({ roles: held });
    incidents = await incidentsFor(actor);
  });

  test.each(PARTS)("sees the %s of exactly the incidents that the table names", async (part) => {
    const seen = await seenBy(actor, part, incidents.keys());
    for (const [id, cell] of incidents) {
      const rule = expected(held, cell.relation, cell.restricted, cell.former).includes(part);
      expect({ ...cell, seen: seen.has(id) }).toEqual({ ...cell, seen: rule });
    }
  });

  test.each(PARTS)(
    "is told the same about the %s by the query and by the check of one incident",
    async (part) => {
      const seen = await seenBy(actor, part, incidents.keys());
      const rows = await db.incident.findMany({
        where: { id: { in: [...incidents.keys()] } },
        select: { id: true, isRestricted: true, members: true },
      });
      for (const row of rows) expect(seesFields(actor, row, part)).toBe(seen.has(row.id));
    },
  );
});

describe("an incident", () => {
  beforeAll(emptyDatabase);

  test("is seen by nobody through somebody else's row", async () => {
    const [member, stranger] = [await anActor(), await anActor()];
    const incident = await anIncident({ members: [{ userId: member.userId, relation: "responder" }] });
    expect([...(await seenBy(stranger, "report", [incident.id]))]).toEqual([]);
    expect([...(await seenBy(member, "content", [incident.id]))]).toEqual([incident.id]);
  });

  test("is seen again by a former member who was named anew", async () => {
    const member = await anActor();
    const { userId } = member;
    const incident = await anIncident({
      isRestricted: true,
      members: [{ userId, former: true }, { userId }],
    });
    expect([...(await seenBy(member, "content", [incident.id]))]).toEqual([incident.id]);
  });

  test("is seen whole by the system, and not at all from the terminal or without signing in", async () => {
    const incident = await anIncident({ isRestricted: true });
    for (const part of PARTS) {
      expect((await seenBy(systemActor, part, [incident.id])).size).toBe(1);
      expect((await seenBy(terminalActor, part, [incident.id])).size).toBe(0);
      expect((await seenBy(visitor, part, [incident.id])).size).toBe(0);
    }
  });

  test("keeps its policy beside whatever else a query asks for", async () => {
    const stranger = await anActor({ roles: ["legal"] });
    const hidden = await anIncident({ isRestricted: true });
    const rows = await db.incident.findMany({
      where: { AND: [visibleTo(stranger), { OR: [{ id: hidden.id }] }] },
    });
    expect(rows).toEqual([]);
  });

  test("shows the strongest standing where somebody has several", async () => {
    const legal = await anActor({ roles: ["legal", "management"] });
    const named = (...held: Relation[]) => ({
      isRestricted: false,
      members: held.map((relation) => ({ userId: legal.userId, relation, removedAt: null })),
    });
    expect(relationOf(legal, named())).toBe("legal");
    expect(relationOf(legal, named("reporter", "deputy"))).toBe("member");
    expect(relationOf(legal, named("member", "hr"))).toBe("hr");
    expect(relationOf(legal, { ...named("reporter"), isRestricted: true })).toBeNull();
  });
});
