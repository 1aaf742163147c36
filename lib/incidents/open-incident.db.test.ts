import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { defaultTitle } from "./default-title";
import { findOpenIncident } from "./find-incident";
import { openIncident } from "./open-incident";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

const open = (actor: Actor, title: "mail" | "insider" = "mail") =>
  unitOfWork(actor, async (work) => {
    const { id, reference } = await openIncident(work, actor, { title, door: "questions" });
    return done({ id, reference });
  });

describe("opening an incident", () => {
  test("gives it a reference, a key, and whoever opened it as its responder", async () => {
    const group = await aGroup();
    const actor = await anActor({ groupId: group.id });
    const result = await open(actor);
    if (!result.ok) throw new Error("refused");
    const incident = await db.incident.findUniqueOrThrow({
      where: { id: result.value.id },
      include: { members: true, key: true },
    });
    expect(incident).toMatchObject({
      title: defaultTitle("mail"),
      status: "recorded",
      isRestricted: false,
      groupId: group.id,
      members: [{ userId: actor.userId, relation: "responder" }],
    });
    expect(incident.key?.wrapped).toBeTruthy();
    expect(await recorded()).toMatchObject([
      { type: "incident.opened", data: { door: "questions", restricted: false } },
    ]);
  });

  test("counts within the year, and two at once get two references", async () => {
    const actors = await Promise.all([anActor(), anActor(), anActor()]);
    const results = await Promise.all(actors.map((actor) => open(actor)));
    const references = results.map((result) => (result.ok ? result.value.reference : ""));
    expect(new Set(references).size).toBe(3);
    for (const reference of references) expect(reference).toMatch(/^INC-20\d\d-000[123]$/);
  });

  test("shuts a suspicion against somebody of the house to all but its named members", async () => {
    const actor = await anActor();
    const result = await open(actor, "insider");
    expect(await db.incident.findFirst({ where: { id: result.ok ? result.value.id : "" } })).toMatchObject({
      isRestricted: true,
    });
  });

  test.each([["reporter"], ["management"], ["admin"]] as const)("is not for a %s", async (role) => {
    await expect(open(await anActor({ roles: [role] }))).rejects.toThrow(Forbidden);
    expect(await db.incident.count()).toBe(0);
  });
});

describe("the incident of a command", () => {
  const find = (actor: Actor, incidentId: string) =>
    db.$transaction((tx) => findOpenIncident(tx, actor, incidentId));

  test("is found by its members and by legal", async () => {
    const member = await anActor();
    const { id } = await anIncident({ members: [{ userId: member.userId }] });
    expect((await find(member, id)).id).toBe(id);
    expect((await find(await anActor({ roles: ["legal"] }), id)).id).toBe(id);
    expect((await find(systemActor, id)).id).toBe(id);
  });

  test("is not found by a stranger, a former member, or once it is closed", async () => {
    const member = await anActor();
    const former = await anIncident({ members: [{ userId: member.userId, former: true }] });
    const closed = await anIncident({ status: "closed", members: [{ userId: member.userId }] });
    await expect(find(await anActor(), former.id)).rejects.toThrow(NotFound);
    await expect(find(member, former.id)).rejects.toThrow(NotFound);
    await expect(find(member, closed.id)).rejects.toThrow(NotFound);
  });

  test("is refused to a member whose role cannot run one", async () => {
    const member = await anActor({ roles: ["reporter"] });
    const { id } = await anIncident({ members: [{ userId: member.userId }] });
    await expect(find(member, id)).rejects.toThrow(Forbidden);
  });
});
