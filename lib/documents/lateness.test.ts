import { describe, expect, it } from "vitest";
import { latenessOf } from "./lateness";

const knownAt = new Date("2026-11-09T22:20:00+09:00");
const late = (outcome: string, day: string, days: 30 | 60 = 30) =>
  latenessOf({ outcome, at: new Date(`${day}T12:00:00+09:00`) }, { knownAt, days });

describe("whether a report came in time", () => {
  it.each([
    ["preliminary.commission", "2026-11-13", { by: "2026-11-13", daysLate: 0 }],
    ["preliminary.commission", "2026-11-15", { by: "2026-11-13", daysLate: 2 }],
    ["final.minister", "2026-12-08", { by: "2026-12-08", daysLate: 0 }],
    ["final.minister", "2026-12-09", { by: "2026-12-08", daysLate: 1 }],
  ])("%s on %s", (outcome, day, expected) => {
    expect(late(outcome, day)).toEqual(expected);
  });

  it("counts 60 days where the purpose may be wrongful", () => {
    expect(late("final.commission", "2027-01-07", 60)).toEqual({ by: "2027-01-07", daysLate: 0 });
  });

  it.each(["follow_up.commission", "preliminary.entrustor"])(
    "is nothing that the law counts for %s",
    (outcome) => {
      expect(late(outcome, "2027-06-01")).toBeNull();
    },
  );

  it("cannot be said without the awareness", () => {
    const filed = { outcome: "final.commission", at: new Date("2027-01-01T00:00:00Z") };
    expect(latenessOf(filed, { knownAt: null, days: 30 })).toBeNull();
  });
});
