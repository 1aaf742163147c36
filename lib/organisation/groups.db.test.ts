import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { changeGroup } from "./change-group";
import { createGroup } from "./create-group";
import { disableUser } from "./disable-user";
import { removeGroup } from "./remove-group";

let admin: UserActor;
const aSupervisor = async () => (await aUser({ roles: ["supervisor"] })).user.id;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"] });
});

describe("a new group", () => {
  test("has its supervisor and deputy from the start", async () => {
    const [supervisorId, deputyId] = [await aSupervisor(), await aSupervisor()];
    const result = await createGroup(admin, { name: "お客様相談", supervisorId, deputyId });
    if (!result.ok) throw new Error(result.code);

    const { groupId } = result.value;
    expect(await db.group.findMany()).toMatchObject([
      { id: groupId, name: "お客様相談", supervisorId, deputyId },
    ]);
    expect(await recorded()).toMatchObject([{ type: "group.created", data: { groupId } }]);
  });

  test("is refused under a name that is taken, and two at once make one", async () => {
    const input = { name: "お客様相談", supervisorId: null, deputyId: null };
    const results = await Promise.all([createGroup(admin, input), createGroup(admin, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await createGroup(admin, input)).toEqual({ ok: false, code: "group-name-taken" });
    expect(await recordedTypes()).toEqual(["group.created"]);
  });

  test("is led by two different people who hold the role and can sign in", async () => {
    const supervisorId = await aSupervisor();
    const disabled = (await aUser({ roles: ["supervisor"], disabledAt: new Date() })).user.id;
    const responder = (await aUser({ roles: ["responder"] })).user.id;
    const make = (supervisor: string | null, deputy: string | null) =>
      createGroup(admin, { name: "新しいグループ", supervisorId: supervisor, deputyId: deputy });

    expect(await make(responder, null)).toEqual({ ok: false, code: "not-a-supervisor" });
    expect(await make(disabled, null)).toEqual({ ok: false, code: "not-a-supervisor" });
    expect(await make(randomUUID(), null)).toEqual({ ok: false, code: "not-a-supervisor" });
    expect(await make(supervisorId, responder)).toEqual({ ok: false, code: "not-a-supervisor" });
    expect(await make(supervisorId, supervisorId)).toEqual({ ok: false, code: "same-person" });
    expect(await make(null, supervisorId)).toEqual({ ok: false, code: "deputy-alone" });
    expect(await db.group.count()).toBe(0);
    expect(await recorded()).toEqual([]);
  });
});

describe("changing a group", () => {
  test("writes the new values and which they were", async () => {
    const { id: groupId } = await aGroup();
    const supervisorId = await aSupervisor();
    const result = await changeGroup(admin, {
      groupId,
      version: 0,
      name: "営業企画",
      supervisorId,
      deputyId: null,
    });

    expect(result).toEqual({ ok: true, value: { groupId } });
    expect(await db.group.findUnique({ where: { id: groupId } })).toMatchObject({
      name: "営業企画",
      version: 1,
    });
    expect(await recorded()).toMatchObject([
      { type: "group.changed", data: { groupId, fields: ["name", "supervisor"] } },
    ]);
  });

  test("lets one of two from the same version through", async () => {
    const { id: groupId } = await aGroup();
    const change = (name: string) =>
      changeGroup(admin, { groupId, version: 0, name, supervisorId: null, deputyId: null });
    const results = await Promise.all([change("一"), change("二")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await change("三")).toEqual({ ok: false, code: "group-changed" });
    expect(await recordedTypes()).toEqual(["group.changed"]);
  });

  test("is refused where nothing differs or the name is another group's", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const input = { groupId: group.id, version: 0, name: group.name, supervisorId: null, deputyId: null };
    expect(await changeGroup(admin, input)).toEqual({ ok: false, code: "nothing-changed" });
    expect(await changeGroup(admin, { ...input, name: other.name })).toEqual({
      ok: false,
      code: "group-name-taken",
    });
    await expect(changeGroup(admin, { ...input, groupId: randomUUID() })).rejects.toThrow(NotFound);
    expect(await recorded()).toEqual([]);
  });

  test("keeps a supervisor who was disabled since, until another one is chosen", async () => {
    const supervisorId = await aSupervisor();
    const { id: groupId } = await aGroup({ supervisorId });
    await disableUser(admin, { userId: supervisorId });
    const renamed = await changeGroup(admin, {
      groupId,
      version: 0,
      name: "改名",
      supervisorId,
      deputyId: null,
    });
    expect(renamed.ok).toBe(true);
  });
});

describe("removing a group", () => {
  test("leaves no row and an entry", async () => {
    const { id: groupId } = await aGroup();
    expect((await removeGroup(admin, { groupId, version: 0 })).ok).toBe(true);
    expect(await db.group.count()).toBe(0);
    expect(await recorded()).toMatchObject([{ type: "group.removed", data: { groupId } }]);
  });

  test("is refused where it has people, where it had incidents, and from an old page", async () => {
    const [peopled, experienced] = [await aGroup(), await aGroup()];
    await aUser({ groupId: peopled.id, disabledAt: new Date() });
    await anIncident({ groupId: experienced.id });

    const remove = (groupId: string, version = 0) => removeGroup(admin, { groupId, version });
    expect(await remove(peopled.id)).toEqual({ ok: false, code: "group-has-members" });
    expect(await remove(experienced.id)).toEqual({ ok: false, code: "group-has-incidents" });
    expect(await remove(experienced.id, 1)).toEqual({ ok: false, code: "group-changed" });
    expect(await db.group.count()).toBe(2);
    expect(await recorded()).toEqual([]);
  });

  test("happens once for two at the same moment", async () => {
    const { id: groupId } = await aGroup();
    const results = await Promise.allSettled([1, 2].map(() => removeGroup(admin, { groupId, version: 0 })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await recordedTypes()).toEqual(["group.removed"]);
  });
});
