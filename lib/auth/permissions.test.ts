import { describe, expect, it } from "vitest";
import {
  actorCan,
  assertCan,
  assertFresh,
  prove,
  systemActor,
  terminalActor,
  type UserActor,
  visitor,
} from "./actor";
import { can, type Permission, permissions, permissionsOf } from "./permissions";

const actor = (wishes: Partial<UserActor>) =>
  prove<UserActor>({
    kind: "user",
    userId: "u",
    name: "",
    email: "",
    roles: [],
    grants: [],
    groupId: null,
    language: null,
    sessionId: "s",
    authenticatedAt: new Date(0),
    ...wishes,
  });

describe("who may do what", () => {
  it.each([
    [
      "an admin keeps people and groups, and opens no incident",
      ["admin"],
      [],
      ["organisation.manage", "profile.manage", "person.manage", "group.manage", "incident.report"],
    ],
    ["a reporter reports", ["reporter"], [], ["incident.report"]],
    [
      "a responder runs incidents and calls",
      ["responder"],
      [],
      ["incident.report", "incident.open", "incident.run", "call.make"],
    ],
    ["management reads summaries", ["management"], [], ["incident.report", "summary.read"]],
    ["a reporter who was made a caller calls", ["reporter"], ["caller"], ["incident.report", "call.make"]],
    [
      "a responder who was made an approver approves",
      ["responder"],
      ["approver"],
      ["incident.report", "incident.open", "incident.run", "call.make", "approval.decide"],
    ],
  ] as const)("%s", (_name, roles, grants, expected) => {
    expect(permissionsOf({ roles, grants })).toEqual(expected);
  });

  it("lowers a duty by legal only", () => {
    const roles = ["reporter", "responder", "supervisor", "legal", "management", "admin"] as const;
    expect(roles.filter((role) => can({ roles: [role], grants: [] }, "duty.lower"))).toEqual(["legal"]);
  });

  it("gives somebody without role or grant nothing, and a visitor nothing", () => {
    for (const permission of Object.keys(permissions) as Permission[]) {
      expect(actorCan(actor({}), permission)).toBe(false);
      expect(() => assertCan(visitor, permission)).toThrow("Not permitted");
      expect(actorCan(systemActor, permission) && actorCan(terminalActor, permission)).toBe(true);
    }
  });

  it("asks again who it is ten minutes after the last proof, and not before", () => {
    const someone = actor({ authenticatedAt: new Date(0) });
    expect(() => assertFresh(someone, new Date(600_000))).not.toThrow();
    expect(() => assertFresh(someone, new Date(600_001))).toThrow("fresh sign-in");
  });
});
