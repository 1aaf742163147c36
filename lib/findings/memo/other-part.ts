import type { Block } from "@/lib/documents/document-content";
import type { RuleId } from "@/lib/law/rule-ids";
import type { MemoSnapshot } from "../snapshot";
import { bullets, heading, paragraph, subheading } from "./blocks";
import { categoryBlocks } from "./categories-part";
import { citedFinding, findingsTable } from "./findings-table";
import { findingWords, ruleOf, ruleTitle } from "./words";

/** Every regime beside the Act that binds, and the advice; the My Number Act comes before them. */
const OTHERS: readonly RuleId[] = [
  "delegation.minister",
  "privacy-mark.preliminary",
  "privacy-mark.final",
  "telecom.secrecy",
  "finance.customers",
  "medical.contact",
  "infrastructure.cyber",
  "children.records",
  "gdpr.authority",
  "gdpr.persons",
  "abroad.other",
  "contract.tell",
  "contract.secret",
  "advice.card-companies",
  "advice.police",
  "advice.common-form",
];

/** The other regimes: those that apply or are open as a table, the rest with its reason in a line each. */
export function otherPart(snapshot: MemoSnapshot): Block[] {
  const bearing = OTHERS.filter((id) => isOpenOrApplies(snapshot, id));
  const rest = OTHERS.filter((id) => ruleOf(snapshot, id) && !bearing.includes(id));
  return [
    heading("⑧ 他の制度"),
    ...myNumberBlocks(snapshot),
    ...(bearing.length > 0
      ? [
          findingsTable(
            snapshot,
            "他の制度",
            bearing.map((id) => ({ id })),
          ),
        ]
      : []),
    ...(isOpenOrApplies(snapshot, "privacy-mark.final", "applies")
      ? [paragraph("プライバシーマークの事故報告は別に必要と判断した。")]
      : []),
    ...(rest.length > 0
      ? [subheading("該当しないもの"), bullets(rest.map((id) => lineOf(snapshot, id)))]
      : []),
  ];
}

function isOpenOrApplies(snapshot: MemoSnapshot, id: RuleId, only?: "applies"): boolean {
  const status = ruleOf(snapshot, id)?.status;
  return only ? status === only : status !== undefined && status !== "does-not-apply";
}

/** Its categories where a My Number may be in it; one sentence where none is. */
function myNumberBlocks(snapshot: MemoSnapshot): Block[] {
  if (!ruleOf(snapshot, "my-number.information")) return [];
  const sentences = citedFinding(snapshot, "my-number.information").map((said) => `番号法: ${said}`);
  if (!isOpenOrApplies(snapshot, "my-number.information")) return sentences.map(paragraph);
  return [
    subheading("番号法"),
    ...citedFinding(snapshot, "my-number.information").map(paragraph),
    ...categoryBlocks(snapshot, "my-number"),
    ...citedFinding(snapshot, "my-number.report").map(paragraph),
  ];
}

function lineOf(snapshot: MemoSnapshot, id: RuleId): string {
  const rule = ruleOf(snapshot, id);
  return rule ? `${ruleTitle(id)}: ${findingWords(snapshot, rule)}` : ruleTitle(id);
}
