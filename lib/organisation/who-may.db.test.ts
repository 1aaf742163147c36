import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, visitor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import { Forbidden, StepUpNeeded } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { changeGroup } from "./change-group";
import { changeOrganisation } from "./change-organisation";
import { changeUser } from "./change-user";
import { createGroup } from "./create-group";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { inviteUser } from "./invite-user";
import { latestChange, latestRenaming } from "./latest-change";
import { getGroup, getOrganisation, getPerson, listGroups, listLeads, listPeople } from "./queries";
import { removeGroup } from "./remove-group";
import { renewPasswordLink } from "./renew-password-link";
import { resetSecondFactor } from "./reset-second-factor";
import { setSecondFactorRule } from "./set-second-factor-rule";

const rest = { email: "new@example.jp", roles: [Role.admin], grants: [], groupId: null, language: null };
const leads = { supervisorId: null, deputyId: null };

type Ids = { userId: string; groupId: string };
const commands: Record<string, (actor: Actor, ids: Ids) => Promise<unknown>> = {
  inviteUser: (actor) => inviteUser(actor, { name: "新しい人", ...rest }),
  changeUser: (actor, { userId }) => changeUser(actor, { userId, version: 0, name: "別の名前", ...rest }),
  disableUser: (actor, { userId }) => disableUser(actor, { userId }),
  enableUser: (actor, { userId }) => enableUser(actor, { userId }),
  renewPasswordLink: (actor, { userId }) => renewPasswordLink(actor, { userId }),
  resetSecondFactor: (actor, { userId }) => resetSecondFactor(actor, { userId }),
  setSecondFactorRule: (actor) => setSecondFactorRule(actor, { rule: "lifted" }),
  changeOrganisation: (actor) =>
    changeOrganisation(actor, { version: 0, name: "別の社名", mailDomains: ["betsu.example"] }),
  createGroup: (actor) => createGroup(actor, { name: "新しいグループ", ...leads }),
  changeGroup: (actor, { groupId }) => changeGroup(actor, { groupId, version: 0, name: "改名", ...leads }),
  removeGroup: (actor, { groupId }) => removeGroup(actor, { groupId, version: 0 }),
};
const reads: Record<string, (actor: Actor, ids: Ids) => Promise<unknown>> = {
  getOrganisation,
  listPeople: (actor) => listPeople(actor),
  getPerson: (actor, { userId }) => getPerson(actor, userId),
  listGroups,
  getGroup: (actor, { groupId }) => getGroup(actor, groupId),
  listLeads: (actor) => listLeads(actor),
  latestChange: (actor, { userId }) => latestChange(actor, { subject: "user", id: userId }),
  latestRenaming,
};

let ids: Ids;
const everything = async () =>
  JSON.stringify([await db.organisation.findMany(), await db.user.findMany(), await db.group.findMany()]);

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation({ isDemo: true });
  await aUser({ roles: ["admin"] });
  ids = { userId: (await aUser()).user.id, groupId: (await aGroup()).id };
});

const others = Object.values(Role).filter((role) => role !== "admin");

describe.each(Object.entries({ ...commands, ...reads }))("%s", (_name, run) => {
  test("is for admins alone, and changes nothing for anybody else", async () => {
    const stranger = await anActor({ roles: others, grants: ["caller", "approver"] });
    const before = await everything();
    await expect(run(stranger, ids)).rejects.toThrow(Forbidden);
    await expect(run(visitor, ids)).rejects.toThrow(Forbidden);
    expect(await everything()).toBe(before);
    expect(await recorded()).toEqual([]);
  });
});

const withoutStepUp = ["changeOrganisation"];

describe.each(Object.entries(commands).filter(([name]) => !withoutStepUp.includes(name)))(
  "%s",
  (_name, run) => {
    test("asks an admin who signed in a while ago to prove it again", async () => {
      const stale = await anActor({ roles: ["admin"], authenticatedAt: new Date(Date.now() - 11 * 60_000) });
      const before = await everything();
      await expect(run(stale, ids)).rejects.toThrow(StepUpNeeded);
      expect(await everything()).toBe(before);
      expect(await recorded()).toEqual([]);
    });

    test("is refused to an admin who was disabled a moment ago", async () => {
      const { user, actor } = await aUser({ roles: ["admin"] });
      await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
      await expect(run(actor, ids)).rejects.toThrow(Forbidden);
      expect(await recorded()).toEqual([]);
    });
  },
);

test("a page of people says whether there is a secret and never the secret", async () => {
  const admin = await anActor({ roles: ["admin"] });
  const secret = "$argon2id$v=19$m=65536,t=3,p=1$secret";
  await db.user.create({
    data: { id: randomUUID(), name: "ひと", email: "x@example.jp", roles: ["legal"], passwordHash: secret },
  });
  const page = JSON.stringify([await listPeople(admin), await getPerson(admin, ids.userId)]);
  expect(page).not.toContain("secret");
  expect(page).toContain('"state":"active"');
  expect(page).toContain('"state":"invited"');
});
