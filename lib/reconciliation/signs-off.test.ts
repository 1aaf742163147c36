import { expect, test } from "vitest";
import type { ApprovalForPolicy } from "@/lib/approvals/policy";
import { prove, type UserActor } from "@/lib/auth/actor";
import { signsOff } from "./signs-off";

const person = (userId: string, roles: UserActor["roles"] = ["supervisor"]) =>
  prove<UserActor>({
    ...{ kind: "user", userId, roles, grants: [], name: userId, email: `${userId}@x.example` },
    ...{ groupId: null, language: null, sessionId: "s", authenticatedAt: new Date(0) },
  });
const asked = (change: Partial<ApprovalForPolicy> = {}): ApprovalForPolicy => ({
  ...{ subjectKind: "list-agreed", state: "awaiting", preparedById: "maker", askedOfId: "boss" },
  ...change,
});
const begun = { startedById: "starter" };

test.each([
  ["who was asked, while it waits", person("boss"), asked(), true],
  ["who was asked, after they asked back", person("boss"), asked({ state: "asked_back" }), true],
  ["who has given it back", person("boss"), asked({ state: "returned" }), false],
  ["who was asked for something that is void", person("boss"), asked({ state: "void" }), false],
  ["another one who could have been asked", person("other"), asked(), false],
  ["who asked for it", person("maker"), asked({ askedOfId: null }), false],
  ["who began it, though it was given to them", person("starter"), asked({ askedOfId: "starter" }), false],
  ["who may not sign at all", person("boss", ["responder"]), asked(), false],
] as const)("%s", (_who, actor, approval, isIt) => {
  expect(signsOff(actor, approval, begun)).toBe(isIt);
});
