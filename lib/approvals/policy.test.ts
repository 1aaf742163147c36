import { describe, expect, test } from "vitest";
import { prove, systemActor, type UserActor } from "@/lib/auth/actor";
import { ApprovalAct, ApprovalState, type Role } from "@/lib/db/generated/enums";
import { canAnswer, canBeAsked, canDecide, stateAfter } from "./policy";

const someone = (userId: string, roles: Role[] = ["supervisor"], grants: "approver"[] = []) =>
  prove<UserActor>({ kind: "user", userId, roles, grants } as unknown as UserActor);

const of = (state: ApprovalState, askedOfId: string | null = "asked", subjectKind = "close-incident") => ({
  state,
  subjectKind,
  preparedById: "preparer",
  askedOfId,
});

describe("what follows an act", () => {
  const table: Record<ApprovalState, Partial<Record<ApprovalAct, ApprovalState>>> = {
    awaiting: {
      approved: "approved",
      asked_back: "asked_back",
      returned: "returned",
      delegated: "awaiting",
      voided: "void",
    },
    asked_back: {
      approved: "approved",
      returned: "returned",
      delegated: "asked_back",
      answered: "awaiting",
      voided: "void",
    },
    approved: { voided: "void" },
    returned: {},
    void: {},
  };
  const cells = Object.values(ApprovalState).flatMap((state) =>
    Object.values(ApprovalAct).map((act) => [state, act, table[state][act] ?? null] as const),
  );

  test.each(cells)("%s, %s: %s", (state, act, after) => {
    expect(stateAfter(state, act)).toBe(after);
  });
});

const LOWERING = "withdraw-lowering";

describe("who decides", () => {
  test.each([
    ["who was asked", someone("asked"), of("awaiting"), true],
    ["who was asked and asked back", someone("asked"), of("asked_back"), true],
    ["another supervisor, where somebody was named", someone("other"), of("awaiting"), false],
    ["another supervisor, where nobody was named", someone("other"), of("awaiting", null), true],
    ["an approver by grant", someone("other", ["reporter"], ["approver"]), of("awaiting", null), true],
    ["whoever prepared it", someone("preparer"), of("awaiting", null), false],
    ["who was asked and lost the role", someone("asked", ["responder"]), of("awaiting"), false],
    ["the system", systemActor, of("awaiting", null), false],
    ["who was asked, once it was approved", someone("asked"), of("approved"), false],
    ["who was asked, once it was returned", someone("asked"), of("returned"), false],
    ["who was asked, once it is void", someone("asked"), of("void"), false],
    ["a supervisor, where a duty is lowered", someone("other"), of("awaiting", null, LOWERING), false],
    ["legal, where a duty is lowered", someone("other", ["legal"]), of("awaiting", null, LOWERING), true],
    ["legal, where none is lowered", someone("other", ["legal"]), of("awaiting", null), false],
    ["legal, of what they prepared", someone("preparer", ["legal"]), of("awaiting", null, LOWERING), false],
    ["anybody, on a kind of another version", someone("other"), of("awaiting", null, "unheard-of"), false],
  ] as const)("%s", (_who, actor, approval, may) => {
    expect(canDecide(actor, approval)).toBe(may);
  });
});

test("only whoever prepared it answers, and only what was asked back", () => {
  expect(canAnswer(someone("preparer"), of("asked_back"))).toBe(true);
  expect(canAnswer(someone("preparer"), of("awaiting"))).toBe(false);
  expect(canAnswer(someone("asked"), of("asked_back"))).toBe(false);
});

test("can be asked: somebody else who may decide and can sign in", () => {
  const person = { id: "a", disabledAt: null, roles: ["supervisor"], grants: [] } as const;
  const about = (preparedById: string) => ({ preparedById, subjectKind: "close-incident" });
  expect(canBeAsked(person, about("b"))).toBe(true);
  expect(canBeAsked(person, about("a"))).toBe(false);
  expect(canBeAsked({ ...person, disabledAt: new Date() }, about("b"))).toBe(false);
  expect(canBeAsked({ ...person, roles: ["responder"] }, about("b"))).toBe(false);
  expect(canBeAsked({ ...person, roles: ["reporter"], grants: ["approver"] }, about("b"))).toBe(true);
});
