import { describe, expect, test } from "vitest";
import { prove, terminalActor, type UserActor } from "@/lib/auth/actor";
import { Grant, Language, Role, SecondFactorRule } from "@/lib/db/generated/enums";
import { actsOn, changedFields, endsSessions, type PersonFields } from "./policy";
import { GRANTS, LANGUAGES, ROLES, RULES } from "./schema";

const person: PersonFields = {
  name: "長谷圭吾",
  email: "hase@example.jp",
  roles: ["responder", "legal"],
  grants: [],
  groupId: null,
  language: null,
};

describe("what differs between two versions of a person", () => {
  test.each<[Partial<PersonFields>, string[]]>([
    [{}, []],
    [{ roles: ["legal", "responder"] }, []],
    [{ roles: ["legal"] }, ["roles"]],
    [{ grants: ["caller"] }, ["grants"]],
    [{ email: "new@example.jp", name: "長谷" }, ["name", "email"]],
    [{ groupId: "g", language: "en" }, ["group", "language"]],
  ])("is told by field: %j", (after, fields) => {
    expect(changedFields(person, { ...person, ...after })).toEqual(fields);
  });

  test("ends sessions where it is about rights or the address", () => {
    expect(
      (["name", "email", "roles", "grants", "group", "language"] as const).filter((f) => endsSessions([f])),
    ).toEqual(["email", "roles", "grants"]);
  });
});

describe("what an admin may do with a person", () => {
  const actor = prove<UserActor>({
    ...person,
    kind: "user",
    userId: "me",
    sessionId: "s",
    authenticatedAt: new Date(0),
  });
  const nothing = {
    changeRights: false,
    disable: false,
    enable: false,
    renewLink: false,
    resetSecondFactor: false,
  };

  test("is nothing with oneself", () => {
    expect(actsOn(actor, { id: "me", disabledAt: null, hasSecondFactor: true })).toEqual(nothing);
  });

  test("is to disable whoever is active, and to enable whoever is not", () => {
    expect(actsOn(actor, { id: "other", disabledAt: null, hasSecondFactor: false })).toEqual({
      ...nothing,
      changeRights: true,
      disable: true,
      renewLink: true,
    });
    expect(actsOn(terminalActor, { id: "other", disabledAt: new Date(0), hasSecondFactor: true })).toEqual({
      ...nothing,
      changeRights: true,
      enable: true,
      resetSecondFactor: true,
    });
  });
});

test.each([
  ["role", ROLES, Role],
  ["permission", GRANTS, Grant],
  ["language", LANGUAGES, Language],
  ["rule", RULES, SecondFactorRule],
])("every %s of the database can be chosen", (_name, listed, stored) => {
  expect([...listed].sort()).toEqual(Object.values(stored).sort());
});
