import type { Block } from "@/lib/documents/document-content";
import type { RuleId } from "@/lib/law/rule-ids";
import type { MemoSnapshot } from "../snapshot";
import { heading, paragraph } from "./blocks";
import { mainActOf } from "./breach-part";
import { factSource } from "./fact-words";
import { cited, findingsTable } from "./findings-table";
import { instantWords, ruleOf } from "./words";

const EXCEPTIONS: readonly RuleId[] = [
  "breach.encrypted",
  "breach.recovered-unread",
  "breach.ruled-out",
  "breach.released",
  "appi.exempt-purpose",
];

/** What could take it out of the duty, one by one, whether it does or not. */
export function exceptionsPart(snapshot: MemoSnapshot): Block[] {
  const ids = EXCEPTIONS.filter((id) => mainActOf(snapshot) === "appi" || !id.startsWith("appi."));
  return [
    heading("⑦ 例外"),
    ...recoveryOf(snapshot).map(paragraph),
    findingsTable(
      snapshot,
      "例外",
      ids.map((id) => ({ id })),
    ),
  ];
}

/** Who says that nobody looked, since when, and that one address in doubt would be enough against it. */
function recoveryOf(snapshot: MemoSnapshot): string[] {
  const rule = ruleOf(snapshot, "breach.recovered-unread");
  if (rule?.status !== "applies") return [];
  const fact = snapshot.facts.find(({ name }) => name === "recovered_unread");
  const source = fact
    ? [`見られる前の回収は、${factSource(fact)}による(${instantWords(fact.recordedAt)}に記録)。`]
    : [];
  return [
    ...source,
    cited("第三者に見られる前にすべて回収した場合に当たり、漏えいに該当しない", rule),
    "確認できない宛先が1つでも残れば、この結論は採らない。",
  ];
}
