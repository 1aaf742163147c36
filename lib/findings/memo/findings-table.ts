import type { Block } from "@/lib/documents/document-content";
import type { Status } from "@/lib/law/rule";
import type { RuleId } from "@/lib/law/rule-ids";
import type { MemoSnapshot, SnapshotRule } from "../snapshot";
import { table } from "./blocks";
import { citationsWords, citationWords } from "./citations";
import { findingWords, ruleOf, ruleTitle } from "./words";

/** What a finding comes to. */
export const STATUS: { readonly [Name in Status]: string } = {
  applies: "該当する",
  "does-not-apply": "該当しない",
  open: "まだ判断できない",
  judgement: "判断を要する",
};

type Row = { readonly id: RuleId; readonly title?: string };

/** Findings one by one: what, whether, why, and from which text. Rules that are not in force that day are left out. */
export function findingsTable(snapshot: MemoSnapshot, caption: string, rows: readonly Row[]): Block {
  const found = rows.flatMap(({ id, title = ruleTitle(id) }) => {
    const rule = ruleOf(snapshot, id);
    return rule
      ? [[title, STATUS[rule.status], findingWords(snapshot, rule), rule.cites.map(citationWords).join("\n")]]
      : [];
  });
  return table(
    caption,
    [
      ["区分", 22],
      ["判定", 17],
      ["理由", 35],
      ["根拠", 26],
    ],
    found,
  );
}

/** A sentence with its texts in brackets: 個人データに当たる(法16条3項). */
export function cited(sentence: string, { cites }: Pick<SnapshotRule, "cites">): string {
  return `${sentence.replace(/。$/, "")}(${citationsWords(cites)})。`;
}

/** What a rule said, with its texts; nothing where it is not in force that day. */
export function citedFinding(snapshot: MemoSnapshot, id: RuleId): string[] {
  const rule = ruleOf(snapshot, id);
  return rule ? [cited(findingWords(snapshot, rule), rule)] : [];
}
