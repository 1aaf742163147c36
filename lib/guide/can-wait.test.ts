import { describe, expect, it } from "vitest";
import {
  aContainment,
  aGuideInput,
  aRecord,
  decided,
  inJapan,
  wrongAttachment,
} from "@/lib/testing/guide-inputs";
import { heard } from "@/lib/testing/heard-guide";

const contained = { containment: [aContainment()] };
const morning = { ...contained, ...decided, now: inJapan("11-10 09:30") };

describe("what can wait", () => {
  it("says so at night, and what comes when offices open", () => {
    expect(heard(aGuideInput(contained)).tonight("responder")).toBe(
      "今夜は、ここまでで大丈夫です。「電話でおわびする」のは、あす 9:00 からで間に合います。".replace(
        /[「」]/g,
        "",
      ),
    );
  });
  it("says nothing of the kind while it may still spread", () => {
    expect(heard(aGuideInput({ openProposals: 2 })).tonight("responder")).toBeNull();
  });
  it("says nothing of the kind where a call back was promised for the night", () => {
    const back = aRecord("call", "call_back", { partyId: "p1", dueAt: inJapan("11-10 21:00") });
    const input = aGuideInput({
      ...morning,
      now: inJapan("11-10 19:00"),
      records: [back],
    });
    expect(heard(input).tonight("responder")).toBeNull();
  });
  it("says nothing of the kind by day", () => {
    expect(heard(aGuideInput(morning)).tonight("responder")).toBeNull();
  });
  it("speaks of now rather than the night on a free day", () => {
    const saturday = aGuideInput({
      ...contained,
      now: inJapan("11-14 12:00"),
      drafts: wrongAttachment.filter(({ name }) => name !== "discovered_at"),
      incident: { knownAt: inJapan("11-14 11:30") },
    });
    expect(heard(saturday).tonight("responder")).toContain("いまは、ここまでで大丈夫です。");
  });
});
