import { describe, expect, it } from "vitest";
import {
  aContainment,
  aGuideInput,
  anApproval,
  anEscalation,
  aRecord,
  decided,
  inJapan,
  people,
} from "@/lib/testing/guide-inputs";
import type { GuideInput } from "./guide-input";
import { guideOf } from "./guide-of";
import { ownWork } from "./own-work";
import { roleOf } from "./role-of";
import type { GuideRole } from "./steps";

const viewOf = (name: string, input: GuideInput, role: GuideRole = "responder") => ({
  name,
  guide: guideOf(input),
  role,
  now: input.now,
});
const now = inJapan("11-10 09:30");
const contained = { containment: [aContainment()], now };
const fresh = () => viewOf("fresh", aGuideInput({ ...contained, openProposals: 2 }));
const late = () =>
  viewOf(
    "late",
    aGuideInput({
      ...contained,
      ...decided,
      records: [aRecord("call", "message_left", { partyId: "p", dueAt: inJapan("11-10 09:00") })],
    }),
  );
const asked = (role: GuideRole) =>
  viewOf(
    "asked",
    aGuideInput({
      ...contained,
      escalation: anEscalation({ deputyFrom: inJapan("11-10 10:00") }),
      approvals: [anApproval()],
    }),
    role,
  );

describe("the work of a person over several incidents", () => {
  it("begins with what is late, and holds at most three of one incident", () => {
    const { turns } = ownWork([fresh(), late()], people.suzuki);
    expect(turns[0]).toMatchObject({ view: { name: "late" }, act: "call-back", isLate: true });
    for (const name of ["fresh", "late"])
      expect(turns.filter(({ view }) => view.name === name).length).toBeLessThanOrEqual(3);
  });

  it("has the next thing of each incident before what can be done beside it", () => {
    const { turns } = ownWork([fresh(), fresh()], people.suzuki);
    expect(turns.slice(0, 2).every(({ isNext }) => isNext)).toBe(true);
  });

  it("goes by the least time left, and by the weight of the duty at one time", () => {
    const { turns } = ownWork([fresh(), late(), fresh()], people.suzuki);
    const times = turns
      .filter(({ isLate, isNext }) => !isLate && !isNext)
      .map(({ by }) => by?.getTime() ?? Infinity);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    for (const { view } of turns) {
      const own = turns.filter((turn) => turn.view === view);
      expect(own.findIndex(({ isNext }) => isNext)).toBe(0);
    }
  });

  it("leaves out what waits where nobody named the reader", () => {
    const stranger = { ...asked("responder"), isNamed: false };
    expect(ownWork([stranger], people.suzuki).awaited).toEqual([]);
  });

  it("gives a decision to whoever was asked alone", () => {
    expect(ownWork([asked("supervisor")], people.yamaguchi).turns[0]?.act).toBe("decide");
    expect(ownWork([asked("supervisor")], people.okada).turns).toEqual([]);
  });

  it("names what waits for others, never what waits for oneself", () => {
    const steps = (userId: string) =>
      ownWork([asked("responder")], userId).awaited.map(({ step }) => step.step);
    expect(steps(people.suzuki)).toEqual(["escalate"]);
    expect(steps(people.yamaguchi)).toEqual([]);
  });
});

describe("as what somebody reads the guide", () => {
  const members = [
    { userId: "one", relation: "reporter" },
    { userId: "one", relation: "responder" },
    { userId: "two", relation: "deputy" },
  ] as const;
  it.each([
    ["one", ["responder"], "responder"],
    ["two", ["supervisor"], "supervisor"],
    ["three", ["legal"], "legal"],
    ["four", ["management"], "management"],
  ] as const)("%s with the roles %s is %s", (userId, roles, role) => {
    expect(roleOf({ userId, roles: [...roles] }, members)).toBe(role);
  });
});
