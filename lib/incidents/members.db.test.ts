import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { addMember } from "./add-member";
import { getMembers, listWhoMayJoin } from "./member-queries";
import { getIncident, listIncidents } from "./queries";
import { removeMember } from "./remove-member";
import { liftRestriction, restrictIncident } from "./restrict-incident";

let actor: UserActor;
let supervisor: UserActor;
let legal: UserActor;
let management: UserActor;
let incidentId: string;
const refusal = (code: string) => ({ ok: false, code });

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  [actor, supervisor] = [await anActor(), await anActor({ roles: ["supervisor"] })];
  [legal, management] = [await anActor({ roles: ["legal"] }), await anActor({ roles: ["management"] })];
  const members = [
    { userId: actor.userId, relation: "responder" as const },
    { userId: supervisor.userId, relation: "supervisor" as const },
  ];
  incidentId = (await anIncident({ members })).id;
});

const add = (userId: string, relation: "member" | "responder" | "legal" = "member", as = actor) =>
  addMember(as, { incidentId, userId, relation });
const memberId = async (userId: string) =>
  (await db.incidentMember.findFirstOrThrow({ where: { incidentId, userId, removedAt: null } })).id;

describe("adding somebody", () => {
  test("shows them all of it from then on, once", async () => {
    const colleague = await anActor();
    expect(await getIncident(colleague, incidentId)).toBeNull();
    const results = await Promise.all([add(colleague.userId), add(colleague.userId)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await add(colleague.userId)).toEqual(refusal("already-member"));
    expect(await getIncident(colleague, incidentId)).toMatchObject({ part: "content" });
    expect(await recorded()).toMatchObject([
      { type: "members.added", data: { userIds: [colleague.userId] } },
    ]);
  });

  test("is possible with whoever can be what they are named", async () => {
    const admin = await anActor({ roles: ["admin"] });
    const gone = await anActor({ disabledAt: new Date() });
    expect(await add(admin.userId)).toEqual(refusal("person-gone"));
    expect(await add(gone.userId)).toEqual(refusal("person-gone"));
    expect(await add(management.userId, "responder")).toEqual(refusal("person-gone"));
    expect(await add(supervisor.userId, "legal")).toEqual(refusal("person-gone"));
    expect((await add(legal.userId, "legal")).ok).toBe(true);
    const offered = (await listWhoMayJoin(actor)).map(({ id }) => id);
    expect(offered).toContain(legal.userId);
    expect(offered).not.toContain(admin.userId);
    expect(await listWhoMayJoin(management)).toEqual([]);
  });

  test("is for members who run incidents", async () => {
    await expect(add(legal.userId, "member", await anActor())).rejects.toThrow(NotFound);
    await expect(add(legal.userId, "member", management)).rejects.toThrow(Forbidden);
  });
});

describe("taking somebody out", () => {
  test("shows them nothing any more", async () => {
    const colleague = await anActor();
    await add(colleague.userId);
    const id = await memberId(colleague.userId);
    expect((await removeMember(actor, { memberId: id })).ok).toBe(true);
    expect(await getIncident(colleague, incidentId)).toBeNull();
    expect(await listTimeline(colleague, incidentId)).toBeNull();
    expect(await removeMember(actor, { memberId: id })).toEqual(refusal("already-removed"));
    expect((await add(colleague.userId)).ok).toBe(true);
    await expect(removeMember(await anActor(), { memberId: id })).rejects.toThrow(NotFound);
    expect(await recordedTypes()).toEqual(["members.added", "member.removed", "members.added"]);
  });

  test("leaves somebody who runs it, also where two go at once", async () => {
    const last = { memberId: await memberId(actor.userId) };
    expect(await removeMember(supervisor, last)).toEqual(refusal("last-responder"));
    // Both were named in the same moment, so their order says nothing.
    const members = (await getMembers(actor, incidentId))?.members ?? [];
    expect(Object.fromEntries(members.map(({ id, canRemove }) => [id, canRemove]))).toEqual({
      [last.memberId]: false,
      [await memberId(supervisor.userId)]: true,
    });

    const second = await anActor();
    await add(second.userId, "responder");
    const other = { memberId: await memberId(second.userId) };
    const results = await Promise.all([removeMember(supervisor, last), removeMember(supervisor, other)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.incidentMember.count({ where: { relation: "responder", removedAt: null } })).toBe(1);
  });

  test("is not possible with who reported it", async () => {
    const reporter = await anActor({ roles: ["reporter"] });
    await db.incidentMember.create({
      data: {
        id: crypto.randomUUID(),
        incidentId,
        userId: reporter.userId,
        relation: "reporter",
        addedAt: new Date(),
      },
    });
    const row = { memberId: await memberId(reporter.userId) };
    await expect(removeMember(actor, row)).rejects.toThrow(NotFound);
  });
});

describe("restricting", () => {
  const input = (version = 0) => ({ incidentId, version, reason: "従業者に関わるため" });

  test("hides it from everyone who is not named, and lifting shows it again", async () => {
    expect((await restrictIncident(supervisor, input())).ok).toBe(true);
    for (const other of [legal, management]) {
      expect(await getIncident(other, incidentId)).toBeNull();
      expect((await listIncidents(other)).rows).toEqual([]);
      expect(await getMembers(other, incidentId)).toBeNull();
    }
    expect((await listIncidents(actor)).rows).toHaveLength(1);
    expect(await restrictIncident(supervisor, input(1))).toEqual(refusal("incident-changed"));
    expect((await liftRestriction(supervisor, input(1))).ok).toBe(true);
    expect(await getIncident(legal, incidentId)).toMatchObject({ part: "content" });
    expect(await recordedTypes()).toEqual(["incident.restricted", "incident.unrestricted"]);
    expect(JSON.stringify(await recorded())).not.toContain("従業者");
  });

  test("is for a supervisor or legal who is named in it", async () => {
    await expect(restrictIncident(actor, input())).rejects.toThrow(Forbidden);
    await expect(restrictIncident(legal, input())).rejects.toThrow(Forbidden);
    expect(await getMembers(legal, incidentId)).toMatchObject({ canRestrict: false });
    await add(legal.userId, "legal");
    expect(await getMembers(legal, incidentId)).toMatchObject({ canRestrict: true });
    expect((await restrictIncident(legal, input())).ok).toBe(true);
    await expect(restrictIncident(await anActor({ roles: ["supervisor"] }), input())).rejects.toThrow(
      NotFound,
    );
  });

  test("happens once for two at the same moment", async () => {
    const results = await Promise.all([
      restrictIncident(supervisor, input()),
      restrictIncident(supervisor, input()),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
