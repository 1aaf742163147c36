import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aRoom } from "@/lib/testing/rooms";
import { listStepStates } from "./closing-states";
import { getRoom } from "./get-room";
import { getSummary } from "./get-summary";
import { ownWork } from "./own-work";
import { getPulse } from "./pulse";
import { getGuide, listOwnGuides } from "./queries";
import { visitIncident } from "./visit-incident";

let actor: Awaited<ReturnType<typeof anActor>>;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ name: "鈴木 彩" });
});

describe("the guide of an incident", () => {
  test("is computed of its rows", async () => {
    const { incident, supervisor } = await aRoom(actor.userId);
    const view = await getGuide(actor, incident.id);
    expect(view?.role).toBe("responder");
    expect(view?.guide.next.responder).toMatchObject({ kind: "act", act: "contain-decide" });
    expect(view?.law?.regimes[0]).toMatchObject({ regime: "appi", decision: "required", categories: [4] });
    expect(view?.guide.steps.find(({ step }) => step === "escalate")?.values.who).toBe(supervisor.user.id);
    expect(view?.names.get(supervisor.user.id)).toBe("山口 誠");
    expect(view?.incident.people).toEqual({ principals: 0, recipients: 1, recipientsUnknown: false });
  });

  test("follows what is recorded by hand, and leaves out what was withdrawn or corrected", async () => {
    const { incident, partyId } = await aRoom(actor.userId);
    const now = new Date();
    const base = { incidentId: incident.id, kind: "call", at: now, recordedAt: now, partyId } as const;
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await db.stepRecord.create({ data: { ...base, id: first, outcome: "spoke" } });
    const callOf = async () =>
      (await getGuide(actor, incident.id))?.guide.steps.find(({ step }) => step === "call");
    expect((await callOf())?.state).toBe("done");
    await db.stepRecord.create({ data: { ...base, id: second, outcome: "withdrawn", supersedesId: first } });
    expect((await callOf())?.state).not.toBe("done");
  });

  test("is nothing to a stranger, a former member and an administrator, also of a restricted incident", async () => {
    const { incident } = await aRoom(actor.userId);
    const former = await anActor();
    const restricted = await anIncident({
      isRestricted: true,
      members: [{ userId: former.userId, former: true }],
    });
    for (const other of [
      await anActor(),
      await anActor({ roles: ["admin"] }),
      await anActor({ roles: ["management"] }),
    ]) {
      expect(await getGuide(other, incident.id)).toBeNull();
      expect(await getRoom(other, incident.id)).toBeNull();
      expect(await getPulse(other, incident.id)).toBeNull();
      expect(await listOwnGuides(other)).toEqual([]);
      expect(await listStepStates(other, incident.id, "ja")).toEqual([]);
    }
    expect(await getGuide(former, restricted.id)).toBeNull();
    expect(await listOwnGuides(former)).toEqual([]);
    expect(await getGuide(await anActor({ roles: ["legal"] }), restricted.id)).toBeNull();
  });

  test("gives management its clocks and what the law says, without a name, and nobody else of a restricted one", async () => {
    const { incident } = await aRoom(actor.userId);
    const management = await anActor({ roles: ["management"] });
    const summary = await getSummary(management, incident.id);
    expect(summary?.law?.regimes[0]).toMatchObject({ regime: "appi", decision: "required" });
    expect(summary?.clocks).toMatchObject({ target: expect.anything(), limit: expect.anything() });
    expect(JSON.stringify(summary)).not.toMatch(/鈴木|山口/);
    for (const other of [await anActor(), await anActor({ roles: ["admin"] })])
      expect(await getSummary(other, incident.id)).toBeNull();
    const { id } = await anIncident({ isRestricted: true });
    expect(await getSummary(management, id)).toBeNull();
  });

  test("is read by legal as legal", async () => {
    const { incident } = await aRoom(actor.userId);
    const view = await getGuide(await anActor({ roles: ["legal"] }), incident.id);
    expect(view?.role).toBe("legal");
    expect(view?.guide.next.legal).toMatchObject({ kind: "act", act: "law-confirm" });
  });

  test("changes its pulse with every entry, and knows what was seen, which looking alone does not move", async () => {
    const { incident } = await aRoom(actor.userId);
    const before = await getPulse(actor, incident.id);
    expect(await getPulse(actor, incident.id)).toBe(before);
    const seenBy = async () => (await getRoom(actor, incident.id))?.seenAt;
    expect(await seenBy()).toBeNull();
    expect(await seenBy()).toBeNull();

    const earlier = new Date(Date.now() - 3_600_000);
    expect(await visitIncident(actor, incident.id, earlier)).toBe(true);
    expect(await seenBy()).toEqual(earlier);
    await visitIncident(actor, incident.id, new Date(earlier.getTime() - 1000));
    expect(await seenBy()).toEqual(earlier);
    await visitIncident(actor, incident.id, new Date(Date.now() + 86_400_000));
    expect((await seenBy())?.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
    expect(await visitIncident(await anActor(), incident.id, earlier)).toBe(false);
    expect(await db.incidentVisit.count()).toBe(1);
  });

  test("lists every own incident under way, closed ones left out", async () => {
    await aRoom(actor.userId);
    await aRoom(actor.userId);
    await anIncident({ status: "closed", members: [{ userId: actor.userId, relation: "responder" }] });
    expect(await listOwnGuides(actor)).toHaveLength(2);
  });
});

test("a room costs a handful of queries, and a home of many incidents as few as of one", async () => {
  const { incident } = await aRoom(actor.userId);
  const countOf = async (read: () => Promise<unknown>) => {
    const asked = vi.spyOn(pg.Client.prototype, "query");
    await read();
    const { length } = asked.mock.calls;
    asked.mockRestore();
    return length;
  };
  await getRoom(actor, incident.id);
  expect(await countOf(() => getGuide(actor, incident.id))).toBe(2);
  // Whose it is, the guide, the timeline, and the key of the incident for what is sealed of them.
  expect(await countOf(() => getRoom(actor, incident.id))).toBe(4);
  await aRoom(actor.userId);
  expect(await countOf(() => listOwnGuides(actor))).toBe(2);
});

test("legal have at home what is theirs to decide, named or not, and nothing that is restricted", async () => {
  const { incident } = await aRoom(actor.userId);
  const restricted = await aRoom(actor.userId);
  await db.incident.update({ where: { id: restricted.incident.id }, data: { isRestricted: true } });
  const legal = await anActor({ roles: ["legal"] });
  const views = await listOwnGuides(legal);
  expect(views.map((view) => [view.incident.id, view.isNamed])).toEqual([[incident.id, false]]);
  const { turns, awaited } = ownWork(views, legal.userId);
  expect(turns.map(({ act }) => act)).toEqual(["law-confirm"]);
  expect(awaited).toEqual([]);
  expect(await listOwnGuides(await anActor({ roles: ["responder"] }))).toEqual([]);
});

test("a home of many incidents holds the newest and those that are known for longest", async () => {
  const { userId } = actor;
  const made: string[] = [];
  for (let at = 0; at < 30; at++) {
    const knownAt = new Date(Date.now() - (at === 3 ? 40 : 1) * 86_400_000);
    made.push((await anIncident({ knownAt, members: [{ userId, relation: "responder" }] })).id);
  }
  const found = new Set((await listOwnGuides(actor)).map(({ incident }) => incident.id));
  expect(found.size).toBe(20);
  expect(found.has(made[3] ?? "")).toBe(true);
  expect(found.has(made.at(-1) ?? "")).toBe(true);
});

test("the steps tell closing what is open, in words", async () => {
  const { incident } = await aRoom(actor.userId);
  const states = await listStepStates(actor, incident.id, "ja");
  expect(states.find(({ step }) => step === "escalate")).toEqual({
    step: "escalate",
    state: "open",
    why: "要約はもうできています。読んで、送るだけです",
  });
  expect(states.some(({ step }) => step === "close")).toBe(false);
});

test("what a person is taken out of, or never stood in, is no work of theirs", async () => {
  const responder = await anActor({ roles: ["responder"] });
  const { userId } = responder;
  const { id } = await anIncident({ members: [{ userId, relation: "responder" }] });
  await anIncident({ members: [{ userId, relation: "responder" }], status: "closed" });
  await anIncident({ members: [{ userId, former: true }] });
  await anIncident();
  expect((await listOwnGuides(responder)).map(({ incident }) => incident.id)).toEqual([id]);
});
