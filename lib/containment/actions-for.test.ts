import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ContainmentKind } from "@/lib/db/generated/enums";
import { codeFact, codesFact, type FactDraft, unknownFact } from "@/lib/facts/fact-draft";
import { containment } from "@/lib/i18n/messages/containment";
import { VALUES } from "@/lib/law/case-facts";
import { actionsFor, containmentFacts } from "./actions-for";
import { deedFacts, proofFacts } from "./proof-facts";

describe("the actions that are proposed", () => {
  it.each([
    ["a mail to the wrong person", { eventType: "misdirected_message" }, ["ask_not_to_open", "keep_logs"]],
    [
      "a mail with a link that still opens",
      { eventType: "misdirected_message", sharedLink: "active" },
      ["close_share", "ask_not_to_open", "keep_logs"],
    ],
    [
      "a page that anyone could see, with card numbers",
      { eventType: "public_exposure", dataItems: ["name", "card_number"] },
      ["close_share", "keep_logs", "takedown_request", "tell_card_company"],
    ],
    [
      "a stolen computer",
      { eventType: "stolen", medium: "device" },
      ["police_report", "wipe_device", "change_passwords", "search_thing"],
    ],
    [
      "lost papers",
      { eventType: "lost", medium: "paper" },
      ["search_thing", "change_passwords", "police_report"],
    ],
    [
      "ransomware",
      { eventType: "ransomware" },
      ["cut_off", "keep_logs", "change_passwords", "police_report"],
    ],
    [
      "a suspicion against a colleague",
      { eventType: "insider" },
      ["keep_logs", "stop_rights", "police_report"],
    ],
    [
      "gift codes to the wrong customers",
      { eventType: "misdirected_message", dataItems: ["gift_code", "password"] },
      ["ask_not_to_open", "keep_logs", "disable_codes", "change_passwords"],
    ],
    [
      "a mail, perhaps with bad intent",
      { eventType: "misdirected_message", malicious: "suspected" },
      ["ask_not_to_open", "keep_logs", "police_report"],
    ],
    ["nothing known yet", {}, ["keep_logs"]],
  ] as const)("%s", (_what, facts, kinds) => {
    expect(actionsFor(facts)).toEqual(kinds);
  });

  it("are some for every event of the law, each once", () => {
    for (const eventType of VALUES.event_type) {
      const kinds = actionsFor({ eventType });
      expect(kinds.length).toBeGreaterThan(0);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  it("grow by what is known of the data, and never shrink", () => {
    const items = fc.subarray(["name", "card_number", "gift_code", "password"]);
    fc.assert(
      fc.property(fc.constantFrom(...VALUES.event_type), items, items, (eventType, some, more) => {
        const fewer = actionsFor({ eventType, dataItems: some });
        expect(actionsFor({ eventType, dataItems: [...some, ...more] })).toEqual(
          expect.arrayContaining(fewer),
        );
      }),
    );
  });

  it("read the settled facts, and take what is not known for nothing", () => {
    const settled = (...drafts: FactDraft[]) =>
      new Map(drafts.map(({ name, ...value }) => [name as string, { value }]));
    const known = settled(codeFact("event_type", "lost"), codesFact("data_items", ["card_number"]));
    expect(containmentFacts(known)).toMatchObject({ eventType: "lost", dataItems: ["card_number"] });
    expect(actionsFor(containmentFacts(settled(unknownFact("event_type"))))).toEqual(["keep_logs"]);
  });
});

describe("what a proof says", () => {
  it("is of the log alone where nobody looked", () => {
    expect(proofFacts("no_view")).toEqual([codeFact("access_log", "no_views")]);
    expect(proofFacts("partly")).toEqual([codeFact("access_log", "partial")]);
    expect(proofFacts("nothing")).toEqual([]);
  });

  it("excludes that it came back unread where somebody looked", () => {
    expect(proofFacts("viewed")).toEqual([
      codeFact("access_log", "viewed"),
      { name: "recovered_unread", answer: "no" },
    ]);
  });
});

test("every action has words in both languages, and what it says when done is a fact that is known", () => {
  for (const kind of Object.values(ContainmentKind)) {
    expect(containment.ja.kinds[kind]).toMatch(/\S/u);
    expect(containment.en.kinds[kind]).toMatch(/\S/u);
    expect(deedFacts(kind).every(({ answer }) => answer === "yes")).toBe(true);
  }
});
