import { describe, expect, it } from "vitest";
import { countFact, yesNoFact } from "@/lib/facts/fact-draft";
import { aGuideInput, inJapan, knownAt, wrongAttachment } from "@/lib/testing/guide-inputs";
import { clocksOf } from "./clocks";
import { guideOf } from "./guide-of";

const few = wrongAttachment
  .filter(({ name }) => name !== "special_care_info")
  .map((draft) => (draft.name.startsWith("principals.") ? countFact(draft.name, 12) : draft));
const special = yesNoFact("special_care_info", true);
const contrary = { ...yesNoFact("special_care_info", false), source: "reporter" as const };
const morning = { now: inJapan("11-10 09:00") };
const before = aGuideInput({ ...morning, drafts: [...few, special] });
const after = aGuideInput({ ...morning, drafts: [...few, special, contrary] });

describe("a fact that another person denies", () => {
  it("leaves the clock running, for the first report and the last", () => {
    const clocks = clocksOf(before.law, { knownAt, records: [] });
    expect(clocks).toMatchObject({ target: { to: "2026-11-13" }, limit: { day: "2026-12-08" } });
    expect(clocksOf(after.law, { knownAt, records: [] })).toEqual(clocks);
  });

  it("takes no step back and leaves the law to legal as required, not as open", () => {
    const [was, is] = [before, after].map((input) => guideOf(input));
    expect(is?.steps).toEqual(was?.steps);
    expect(is?.steps.find(({ step }) => step === "law")).toMatchObject({ why: "law-required" });
  });
});
