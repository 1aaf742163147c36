import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { terminalActor, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { aSession } from "@/lib/testing/sign-ins";
import { changeOrganisation } from "./change-organisation";
import { changeUser } from "./change-user";
import { latestChange, latestRenaming } from "./latest-change";
import { getGroup, getPerson, hasOrganisation, listLeads, listPeople } from "./queries";

let admin: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"], name: "古賀陸" });
});

describe("the list of people", () => {
  test("has fifty a page, each person once, and those who are disabled last", async () => {
    const rows = Array.from({ length: 60 }, (_, place) => ({
      id: randomUUID(),
      name: `ひと${String(place).padStart(2, "0")}`,
      email: `p${place}@example.jp`,
      roles: ["responder" as const],
      disabledAt: place < 3 ? new Date() : null,
    }));
    await db.user.createMany({ data: rows });

    const [first, second, third] = [1, 2, 3].map((page) => listPeople(admin, { page }));
    expect(await first).toMatchObject({ total: 61, pages: 2 });
    expect((await first)?.people).toHaveLength(50);
    expect((await third)?.people).toEqual([]);
    const all = [...((await first)?.people ?? []), ...((await second)?.people ?? [])];
    expect(new Set(all.map(({ id }) => id)).size).toBe(61);
    expect(all.slice(-3).map(({ state }) => state)).toEqual(["disabled", "disabled", "disabled"]);
  });

  test("says when somebody was seen last, in any of their sessions", async () => {
    const { user } = await aUser();
    await aSession(user.id);
    const newest = await aSession(user.id);
    const seenAt = new Date(Date.now() + 60_000);
    await db.session.update({ where: { id: newest }, data: { lastSeenAt: seenAt } });

    const { people } = await listPeople(admin);
    expect(people.find(({ id }) => id === user.id)).toMatchObject({ lastSeenAt: seenAt, state: "invited" });
    expect(people.find(({ id }) => id === admin.userId)).toMatchObject({ lastSeenAt: null });
  });
});

test("a person's page names the groups that they lead, and there is none for nobody", async () => {
  const { user } = await aUser({ roles: ["supervisor"] });
  await aGroup({ name: "お客様相談", supervisorId: user.id });
  expect(await getPerson(admin, user.id)).toMatchObject({ leads: ["お客様相談"] });
  expect(await getPerson(admin, randomUUID())).toBeNull();
  expect(await getGroup(admin, randomUUID())).toBeNull();
});

test("a group can be led by active supervisors, and by whoever leads it now", async () => {
  const active = await aUser({ roles: ["supervisor"] });
  const disabled = await aUser({ roles: ["supervisor"], disabledAt: new Date() });
  await aUser({ roles: ["responder"] });
  expect((await listLeads(admin)).map(({ id }) => id)).toEqual([active.user.id]);
  const kept = await listLeads(admin, { supervisorId: disabled.user.id, deputyId: null });
  expect(kept.map(({ id }) => id).sort()).toEqual([active.user.id, disabled.user.id].sort());
});

test("the sign-in page can tell whether somebody has set Sokuho up", async () => {
  expect(await hasOrganisation()).toBe(true);
  await emptyDatabase();
  expect(await hasOrganisation()).toBe(false);
});

describe("whoever was faster", () => {
  test("is named for the very person that was changed", async () => {
    const [one, other] = [await aUser(), await aUser()];
    expect(await latestChange(admin, { subject: "user", id: one.user.id })).toBeNull();
    for (const { user } of [one, other]) {
      const { id: userId, version, email, roles, grants, groupId, language } = user;
      const actor = user === one.user ? admin : terminalActor;
      await changeUser(actor, { userId, version, name: "新しい", email, roles, grants, groupId, language });
    }
    expect(await latestChange(admin, { subject: "user", id: one.user.id })).toMatchObject({ by: "古賀陸" });
    expect(await latestChange(admin, { subject: "user", id: other.user.id })).toMatchObject({ by: null });
  });

  test("is named for the organisation", async () => {
    await changeOrganisation(admin, { version: 0, name: "新しい社名", mailDomains: [] });
    expect(await latestRenaming(admin)).toMatchObject({ by: "古賀陸", at: expect.any(Date) });
  });
});
