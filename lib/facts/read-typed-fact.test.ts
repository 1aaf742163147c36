import { describe, expect, it } from "vitest";
import { keptValues } from "@/lib/form-state";
import { INPUT_FACTS, type InputFact } from "@/lib/law/fact-inputs";
import { fieldOfFact, readTypedFact, timeFieldOf } from "./read-typed-fact";

const read = (fact: InputFact, value?: string, time?: string) =>
  readTypedFact(fact, { value, time }, "2026-11-22");

describe("a fact as it was typed", () => {
  it.each<[InputFact, string, string | undefined, unknown]>([
    ["event_type", "lost", undefined, "lost"],
    ["special_care_info", "yes", undefined, true],
    ["leak_ruled_out", "no", undefined, false],
    ["principals.max", "１，００１人", undefined, 1001],
    ["principals.known", "約 300 名", undefined, 300],
    ["contract.period_days", "５日", undefined, 5],
    ["contract.period_days", "5 days", undefined, 5],
    ["discovered_at", "11/9(月)", "午後10時20分", new Date("2026-11-09T22:20:00+09:00")],
    ["discovered_at", "きのう 9:00", "", new Date("2026-11-21T09:00:00+09:00")],
  ])("%s: %s %s", (fact, value, time, expected) => {
    expect(read(fact, value, time)).toEqual({ ok: true, value: expected });
  });

  it.each([undefined, "", "unknown"])("is not known where nothing was said: %s", (value) => {
    expect(read("event_type", value)).toEqual({ ok: true, value: undefined });
    expect(read("principals.max", value)).toEqual({ ok: true, value: undefined });
    expect(read("discovered_at", value, "")).toEqual({ ok: true, value: undefined });
  });

  it.each<[InputFact, string, string | undefined, "value" | "time", string]>([
    ["event_type", "explosion", undefined, "value", "no-such-value"],
    ["principals.max", "たくさん", undefined, "value", "number-unreadable"],
    ["principals.max", "-3", undefined, "value", "number-unreadable"],
    ["contract.period_days", "100000", undefined, "value", "number-unreadable"],
    ["discovered_at", "そのうち", "9:00", "value", "day-unreadable"],
    ["discovered_at", "11/31", "9:00", "value", "no-such-day"],
    ["discovered_at", "11/9", "夜", "time", "time-unreadable"],
    ["discovered_at", "11/9", "", "time", "time-empty"],
    ["discovered_at", "", "9:00", "value", "day-unreadable"],
  ])("%s: %s %s cannot be read", (fact, value, time, field, code) => {
    expect(read(fact, value, time)).toEqual({ ok: false, field, code });
  });
});

describe("the field of a fact", () => {
  it("is given back by a form that was not accepted, and is that of one fact", () => {
    const form = new FormData();
    const fields = INPUT_FACTS.flatMap((fact) => [fieldOfFact(fact), timeFieldOf(fact)]);
    for (const field of fields) form.set(field, "typed");
    expect(Object.keys(keptValues(form)).sort()).toEqual([...new Set(fields)].sort());
    expect(new Set(fields).size).toBe(fields.length);
  });
});
