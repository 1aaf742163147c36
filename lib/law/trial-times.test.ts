import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate";
import { explain } from "./explain";
import { reasonsOnce } from "./reasons-once";
import { timeProblemsOf } from "./trial-times";

const NOW = new Date("2026-11-22T10:00:00+09:00");
const at = (time: string) => new Date(`${time}:00+09:00`);
const wrong = (facts: Parameters<typeof timeProblemsOf>[0]) =>
  timeProblemsOf(facts, NOW).map(({ fact, code }) => `${fact} ${code}`);

describe("the times of a trial", () => {
  it("end at the moment of asking", () => {
    expect(wrong({ discovered_at: at("2026-11-22T10:00") })).toEqual([]);
    expect(wrong({ discovered_at: at("2026-11-22T10:01") })).toEqual(["discovered_at in-the-future"]);
    expect(wrong({ timeline: [{ at: at("2026-11-23T00:00") }, { at: at("2027-01-01T00:00") }] })).toEqual([
      "timeline in-the-future",
    ]);
  });

  it("begin with the Acts, by the day in Japan on which it was known", () => {
    expect(wrong({ discovered_at: at("2022-04-01T00:00") })).toEqual([]);
    expect(wrong({ discovered_at: at("2022-03-31T23:59") })).toEqual(["discovered_at before-the-law"]);
    expect(wrong({ timeline: [{ at: at("2021-01-01T00:00") }] })).toEqual(["timeline before-the-law"]);
  });

  it("are right wherever the rules answer", () => {
    const facts = { discovered_at: at("2022-04-01T00:00"), wrongful_known_at: at("2022-04-02T00:00") };
    expect(wrong(facts)).toEqual([]);
    expect(evaluate(facts, "2022-04-01").findings["appi.report"]?.status).toBe("open");
  });
});

describe("reasons", () => {
  it("are given once a rule, and said to stand above where they come again", () => {
    const evaluated = evaluate({ event_type: "lost", special_care_info: true }, "2026-11-09");
    const roots = (["appi.report", "appi.notify"] as const).flatMap((id) => explain(evaluated, id) ?? []);
    const [report, notify] = reasonsOnce(roots);
    expect(report?.isAgain).toBe(false);
    expect(report?.because.length).toBeGreaterThan(0);
    expect(notify?.because).toMatchObject([{ rule: "appi.report", isAgain: true, because: [] }]);
  });
});
