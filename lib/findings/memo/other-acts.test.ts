import { describe, expect, test } from "vitest";
import { type DocumentContent, textsOf } from "@/lib/documents/document-content";
import { codeFact, codesFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inJapan, wrongAttachment } from "@/lib/testing/guide-inputs";
import { aSnapshot } from "@/lib/testing/memo-snapshots";
import { memoOf } from "../memo";

const knownAt = inJapan("11-10 09:20");
const without = (...names: string[]) => wrongAttachment.filter(({ name }) => !names.includes(name));
const said = (memo: DocumentContent) => textsOf({ content: memo, signatures: [] }).join("\n");
const row = (memo: DocumentContent, first: string) =>
  memo.blocks.flatMap((one) => (one.kind === "table" ? one.rows : [])).find(([name]) => name === first);

describe("a memo under other Acts", () => {
  test("has the My Number Act beside the first, with its own categories", () => {
    const facts = [...without("discovered_at", "my_number"), yesNoFact("my_number", true)];
    const memo = memoOf(aSnapshot({ facts, knownAt }));
    expect(said(memo)).toContain("本人は1,288人で100人を超え、番号法規則2条4号に該当する。");
    expect(row(memo, "確報(番号法)")?.[1]).toBe("必要");
  });

  test("of an administrative organ goes by article 68", () => {
    const memo = memoOf(
      aSnapshot({
        facts: [...without("discovered_at", "role"), codeFact("role", "administrative_organ")],
        knownAt,
      }),
    );
    const text = said(memo);
    expect(text).toContain("⑥ 規則43条の類型");
    expect(text).toContain("本人は1,288人で100人を超え、規則43条4号に該当する。");
    expect(text).not.toContain("規則7条4号");
  });

  test("counts hours for people in the EU, and names what is known from memory only", () => {
    const facts = [
      ...without("discovered_at"),
      yesNoFact("eu_residents", true),
      codeFact("risk_to_people", "likely"),
      yesNoFact("people_abroad", true),
    ];
    const memo = memoOf(aSnapshot({ facts, knownAt }));
    expect(row(memo, "監督機関への通知(GDPR)")?.[3]).toBe("期限 令和8年11月13日(金) 9:20まで(72時間)");
    expect(said(memo)).toContain("その他の海外の制度: 国ごとに別の期限がある。法務の確認が必要である。");
  });

  test("moves the last day off closed days and says why; gives a wrongful purpose its sixty days", () => {
    const facts = [
      ...without("discovered_at", "malicious", "event_type"),
      codeFact("event_type", "unauthorised_access"),
      codesFact("data_items", ["name"]),
      { name: "malicious", answer: "yes", code: "suspected" } as const,
    ];
    const memo = memoOf(aSnapshot({ facts, knownAt: inJapan("11-05 09:00") }));
    expect(row(memo, "確報(委員会・大臣)")?.[3]).toBe(
      "期限 令和9年1月4日(月)まで(60日)\n令和9年1月3日(日)は年末年始の閉庁日のため、次に開いている日である。",
    );
    expect(said(memo)).toContain("規則7条3号及び4号に該当する。");
  });
});
