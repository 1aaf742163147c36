import { describe, expect, it } from "vitest";
import { unknownFact } from "@/lib/facts/fact-draft";
import {
  aContainment,
  aGuideInput,
  aRecord,
  decided,
  inJapan,
  wrongAttachment,
} from "@/lib/testing/guide-inputs";
import { heard } from "@/lib/testing/heard-guide";

const day = { containment: [aContainment()], ...decided, now: inJapan("11-10 15:00") };
const spoke = aRecord("call", "spoke", { partyId: "r1", side: "recipient" });
const lost = [
  ...wrongAttachment.filter(({ name }) => !name.startsWith("recipients") && name !== "event_type"),
  { name: "event_type", answer: "yes", code: "lost" } as const,
];

describe("the calls", () => {
  it("to a principal are none to a recipient", () => {
    const records = [aRecord("call", "spoke", { partyId: "p1", side: "principal" })];
    expect(heard(aGuideInput({ ...day, records })).step("call")).toBe(
      "あなたの番 まだ話せていない方が、あと 1人います",
    );
  });

  it("are not done while a principal is to be called again", () => {
    const promised = { partyId: "p1", side: "principal" as const, dueAt: inJapan("11-10 17:00") };
    const records = [spoke, aRecord("call", "call_back", promised)];
    const waiting = heard(aGuideInput({ ...day, records }));
    expect(waiting.step("call")).toBe("折り返し待ち 伝言 0人、折り返し 1人です");
    const late = heard(aGuideInput({ ...day, records, now: inJapan("11-10 17:05") }));
    expect(late.step("call")).toBe("あなたの番 折り返しの時刻 きょう 17:00 を過ぎています");
    const again = aRecord("call", "spoke", { ...promised, dueAt: null, at: inJapan("11-10 16:58") });
    expect(heard(aGuideInput({ ...day, records: [...records, again] })).step("call")).toBe(
      "済み 全員と話しました",
    );
  });

  it("of an incident without known recipients are those that the records tell of", () => {
    const called = (outcome: string) => [aRecord("call", outcome, { partyId: "p1", side: "principal" })];
    const say = (records = called("spoke"), locale: "ja" | "en" = "ja") =>
      heard(aGuideInput({ ...day, drafts: lost, records }), locale).step("call");
    expect(say([])).toBe("対象外 受け取った方を特定できません");
    expect(say()).toBe("済み 電話した方とは、話が済みました");
    expect(say(called("spoke"), "en")).toBe("Done Those who were called have been spoken to");
    expect(say(called("message_left"))).toBe("折り返し待ち 伝言 1人、折り返し 0人です");
  });

  it("name who is left by night too, once some were made", () => {
    const more = { counts: { principals: 0, recipients: 3, recipientsUnknown: false } };
    const night = { ...day, now: inJapan("11-10 22:00"), ...more };
    expect(heard(aGuideInput({ ...night, records: [spoke] })).step("call")).toBe(
      "あす 9:00 から まだ話せていない方が、あと 2人います",
    );
    expect(heard(aGuideInput(night)).step("call")).toBe("あす 9:00 から いまは先方の受付時間の外です");
  });
});

describe("what is open again where the number is not known any more", () => {
  const drafts = [
    ...wrongAttachment.filter(({ name }) => name !== "recipients.known" && !name.startsWith("principals")),
    unknownFact("recipients.known"),
    unknownFact("principals.max"),
  ];
  const records = [
    spoke,
    aRecord("mail", "recipients", { count: 1 }),
    aRecord("deletion", "deleted.by_phone", { partyId: "r1", side: "recipient" }),
    aRecord("notification", "mail", { count: 1288 }),
  ];
  const say = heard(aGuideInput({ ...day, drafts, records }));
  it.each([
    ["call", "まだ 受け取った方が分かると、始められます"],
    ["mail", "まだ 受け取った方の数が分かると、残りの人数が分かります"],
    ["deletion", "まだ 受け取った方の数が分かると、残りの人数が分かります"],
  ] as const)("%s says so", (step, sentence) => {
    expect(say.step(step)).toBe(sentence);
  });

  it("and the notification goes on with those who are known", () => {
    expect(say.step("notify")).toMatch(/本人の数がまだ分かりません。分かった方から、お知らせします$/);
  });
});
