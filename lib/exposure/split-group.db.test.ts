import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { exposureCounts } from "@/lib/disclosures/counts";
import { partsOf } from "@/lib/disclosures/disclosure-parts";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { aDisclosure } from "@/lib/testing/people-by-hand";
import { getSplitGroup, listSplitGroups } from "./get-split-group";
import { splitDisclosure } from "./split-disclosure";
import { groupCode } from "./split-group";

let actor: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
});

/** Pairs of a disclosure by their numbers, or as many principals and recipients of one that went to all. */
async function many(disclosureId: string, count: number): Promise<string> {
  const [{ id: itemSetId = "" } = {}] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO item_sets (id, incident_id, items) VALUES (gen_random_uuid(), ${incidentId}::uuid, '{name}') RETURNING id`;
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO people (id, incident_id, sealed, created_at)
      SELECT gen_random_uuid(), ${incidentId}::uuid, ''::bytea, now() FROM generate_series(1, ${count}::int * 2) RETURNING id
    ), numbered AS (SELECT id, row_number() OVER () AS at FROM made)
    INSERT INTO parties (id, incident_id, disclosure_id, kind, side, person_id, pair, item_set_id, access)
    SELECT gen_random_uuid(), ${incidentId}::uuid, disclosures.id, disclosures.kind,
      (CASE WHEN at <= ${count}::int THEN 'principal' ELSE 'recipient' END)::side, numbered.id,
      CASE WHEN disclosures.kind = 'paired' THEN (at - 1) % ${count}::int + 1 END,
      CASE WHEN at <= ${count}::int THEN ${itemSetId}::uuid END,
      CASE WHEN at > ${count}::int THEN (CASE WHEN at % 2 = 0 THEN 'viewed' ELSE 'unknown' END)::access_state END
    FROM numbered, disclosures WHERE disclosures.id = ${disclosureId}::uuid`;
  return itemSetId;
}

const split = (
  disclosureId: string,
  group: string,
  seen: number,
  stays: "moved" | "copied" = "moved",
  as = actor,
) => splitDisclosure(as, { disclosureId, version: 0, group, seen, subject: "2通目", stays });

const sides = async (disclosureId: string) => {
  const { principals, recipients } = partsOf(disclosureId, await exposureCounts(db, incidentId));
  return { principals, recipients };
};

describe("splitting many off at once", () => {
  test("takes whole pairs by their numbers, and nobody is lost or counted twice", async () => {
    const disclosureId = await aDisclosure(incidentId, "paired");
    await many(disclosureId, 300);
    const before = await exposureCounts(db, incidentId);
    const code = groupCode({ by: "pairs", from: 11, to: 260 });
    const result = await split(disclosureId, code, 500);
    expect(result.ok).toBe(true);
    expect(await sides(result.ok ? result.value.disclosureId : "")).toEqual({
      principals: 250,
      recipients: 250,
    });
    expect(await sides(disclosureId)).toEqual({ principals: 50, recipients: 50 });
    const after = await exposureCounts(db, incidentId);
    expect({ ...after, groups: [] }).toEqual({ ...before, groups: [] });
  });

  test("takes the other halves along where those in one state of access go", async () => {
    const disclosureId = await aDisclosure(incidentId, "paired");
    await many(disclosureId, 300);
    const group = groupCode({ by: "access", access: "viewed" });
    const result = await split(disclosureId, group, 300);
    expect(await sides(result.ok ? result.value.disclosureId : "")).toEqual({
      principals: 150,
      recipients: 150,
    });
  });

  test("leaves them where they were too, when both went out", async () => {
    const disclosureId = await aDisclosure(incidentId);
    const itemSetId = await many(disclosureId, 250);
    const result = await split(disclosureId, groupCode({ by: "items", itemSetId }), 250, "copied");
    expect(await sides(result.ok ? result.value.disclosureId : "")).toEqual({
      principals: 250,
      recipients: 0,
    });
    expect(await sides(disclosureId)).toEqual({ principals: 250, recipients: 250 });
    expect((await exposureCounts(db, incidentId)).principals).toBe(250);
  });

  test("refuses a group that is another by now, or none", async () => {
    const disclosureId = await aDisclosure(incidentId);
    const itemSetId = await many(disclosureId, 5);
    const refusal = { ok: false, code: "parties-changed" };
    expect(await split(disclosureId, groupCode({ by: "items", itemSetId }), 4)).toEqual(refusal);
    expect(await split(disclosureId, "items.x", 5)).toEqual(refusal);
    expect(await split(disclosureId, groupCode({ by: "access", access: "deleted" }), 0)).toEqual(refusal);
  });

  test("takes those of one list that was imported, and leaves those of another", async () => {
    const disclosureId = await aDisclosure(incidentId);
    await many(disclosureId, 5);
    const [importId = "", evidenceId = ""] = [randomUUID(), await aFileOf(incidentId, "氏名")];
    const list = { incidentId, evidenceId, disclosureId, side: "principal", charset: "utf-8" } as const;
    const by = {
      startedById: actor.userId,
      startedAt: new Date(),
      phaseAt: new Date(),
      finishedAt: new Date(),
    };
    await db.peopleImport.create({ data: { id: importId, ...list, ...by, state: "written", people: 3 } });
    const some = await db.party.findMany({ where: { side: "principal" }, take: 3 });
    await db.party.updateMany({
      where: { id: { in: some.map(({ id }) => id) } },
      data: { batchId: importId },
    });
    const group = { by: "list", batchId: importId } as const;
    expect((await listSplitGroups(actor, disclosureId)).lists).toEqual([{ group, evidenceId, people: 3 }]);
    const result = await split(disclosureId, groupCode(group), 3);
    expect(await sides(result.ok ? result.value.disclosureId : "")).toEqual({ principals: 3, recipients: 0 });
    expect((await listSplitGroups(actor, disclosureId)).lists).toEqual([]);
  });

  test("is offered and shown first, and only to those who may", async () => {
    const disclosureId = await aDisclosure(incidentId);
    const itemSetId = await many(disclosureId, 5);
    const group = groupCode({ by: "items", itemSetId });
    await db.party.deleteMany({ where: { side: "principal" } });
    expect(await getSplitGroup(actor, disclosureId, group)).toMatchObject({ count: 0, first: [] });
    const { states } = await listSplitGroups(actor, disclosureId);
    expect(states.reduce((sum, { parties }) => sum + parties, 0)).toBe(5);
    const stranger = await anActor();
    expect(await getSplitGroup(stranger, disclosureId, group)).toBeNull();
    expect(await listSplitGroups(stranger, disclosureId)).toEqual({ lists: [], states: [] });
    await expect(split(disclosureId, group, 5, "moved", stranger)).rejects.toThrow(NotFound);
    const manager = await anActor({ roles: ["management"] });
    await expect(split(disclosureId, group, 5, "moved", manager)).rejects.toThrow(Forbidden);
  });
});
