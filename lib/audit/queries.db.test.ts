import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { systemActor, visitor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden } from "@/lib/errors";
import { recordSome } from "@/lib/testing/audit-log";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anIncident, aUser } from "@/lib/testing/factories";
import { listAuditEntries } from "./queries";

beforeEach(emptyDatabase);

async function allPages(cursorOf: (next: string) => string = (next) => next) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAuditEntries(systemActor, { cursor, limit: 7 });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.next ? cursorOf(page.next) : undefined;
  } while (cursor);
  return ids;
}

describe("reading the audit log", () => {
  it("gives every entry once, the newest first, page by page", async () => {
    await recordSome(10);
    await recordSome(10, { perUnit: 3 });
    const expected = await db.auditEntry.findMany({
      select: { id: true },
      orderBy: [{ at: "desc" }, { ordinal: "desc" }, { id: "desc" }],
    });
    expect(await allPages()).toEqual(expected.map(({ id }) => id));
  });

  it("leaves out what happened in an incident", async () => {
    const incident = await anIncident();
    await unitOfWork(systemActor, async (work) => {
      work.record({ type: "group.created", data: { groupId: randomUUID() }, incidentId: incident.id });
      work.record({ type: "group.removed", data: { groupId: randomUUID() } });
      return done(null);
    });
    const { rows } = await listAuditEntries(systemActor);
    expect(rows.map(({ type }) => type)).toEqual(["group.removed"]);
  });

  it("names everyone and every group that it speaks of", async () => {
    const { user, actor } = await aUser({ roles: ["admin"], name: "佐藤 花" });
    const group = await aGroup({ name: "営業企画" });
    const { user: other } = await aUser({ name: "森 健" });
    await unitOfWork(actor, async (work) => {
      work.record({ type: "user.enabled", data: { userId: other.id } });
      work.record({ type: "group.created", data: { groupId: group.id } });
      return done(null);
    });
    const { names } = await listAuditEntries(actor);
    expect(Object.fromEntries(names)).toEqual({
      [user.id]: "佐藤 花",
      [other.id]: "森 健",
      [group.id]: "営業企画",
    });
  });

  it("gives the events that are asked for only", async () => {
    await recordSome(2);
    expect((await listAuditEntries(systemActor, { types: ["user.enabled"] })).rows).toEqual([]);
    expect((await listAuditEntries(systemActor, { types: ["user.disabled"] })).rows).toHaveLength(2);
  });

  it.each([
    "",
    "x",
    "0.0.0",
    `1.99999.${randomUUID()}`,
    `999999999999999.0.${randomUUID()}`,
    "1.1.".padEnd(40, "-"),
  ])("begins at the newest entry where the cursor cannot be read: %j", async (cursor) => {
    await recordSome(3);
    expect((await listAuditEntries(systemActor, { cursor })).rows).toHaveLength(3);
  });

  it("never gives more than 200 at a time", async () => {
    await recordSome(210);
    expect((await listAuditEntries(systemActor, { limit: 1_000_000 })).rows).toHaveLength(200);
    expect((await listAuditEntries(systemActor, { limit: -1 })).rows).toHaveLength(1);
    expect((await listAuditEntries(systemActor)).rows).toHaveLength(50);
  });

  it.each(Object.values(Role).filter((role) => role !== "admin"))(
    "is closed to the role %s",
    async (role) => {
      const actor = await anActor({ roles: [role], grants: ["approver", "caller"] });
      await expect(listAuditEntries(actor)).rejects.toThrow(Forbidden);
    },
  );

  it("is closed to whoever is not signed in", async () => {
    await expect(listAuditEntries(visitor)).rejects.toThrow(Forbidden);
  });
});
