import type { Block } from "@/lib/documents/document-content";
import type { Missing } from "@/lib/law/missing";
import type { MemoSnapshot } from "../snapshot";
import { bullets, heading, paragraph, quote } from "./blocks";
import { clockNotes } from "./clock-words";
import { factQuestion } from "./fact-words";
import { bindingRules, findingWords, lawWords, ruleTitle } from "./words";

const MISSING_SHOWN = 12;

/** What could be said against it: what legal wrote, then what the rules themselves leave to judgement. */
export function opposingPart(snapshot: MemoSnapshot): Block[] {
  const { opposing, duties } = snapshot;
  const law = lawWords();
  // What is only wise has no two sides.
  const judged = bindingRules(snapshot).filter(
    ({ id, status }) => status === "judgement" && !id.startsWith("advice."),
  );
  const readings = duties.filter(({ otherReading, byLegal }) => otherReading && byLegal !== "not_required");
  const items = [
    ...judged.map((rule) => `${ruleTitle(rule.id)}: ${findingWords(snapshot, rule)}`),
    ...readings.map(
      (duty) => `${law(`duties.${duty.id}`)}: ${clockNotes({ ...duty, clock: null }).join("")}`,
    ),
  ];
  return [
    heading("⑩ 反対の見方"),
    opposing === null ? paragraph("法務は、反対の見方を記載していない。") : quote(opposing),
    ...(items.length > 0
      ? [paragraph("規則が判断に委ねている点は、次のとおりである。"), bullets(items)]
      : []),
  ];
}

const EFFECT: { readonly [Change in Missing["changes"]]: string } = {
  decision: "結論が変わることがある",
  detail: "期限又は類型が変わることがある",
  later: "ほかの事実が分かると、結論に関わることがある",
};

/** Which facts would change it, the most telling first, and when it has to be looked at again. */
export function changesPart({ missing, outcome }: MemoSnapshot): Block[] {
  const shown = missing.slice(0, MISSING_SHOWN);
  const left = missing.length - shown.length;
  const again =
    outcome.report === "not_required"
      ? "次の事実が出たら判定し直す: 開封の申し出、人数の増加、悪用の連絡。"
      : "人数、情報の項目、回収の状況などの事実が変わったときは、判定し直す。判定し直すまで、義務は軽くならない。";
  return [
    heading("⑪ 結論が変わる条件"),
    ...(shown.length > 0
      ? [
          paragraph("次の問いの答えは、まだ分かっていない。影響の大きいものから示す。"),
          bullets(shown.map(({ fact, changes }) => `「${factQuestion(fact)}」 ― ${EFFECT[changes]}。`)),
        ]
      : [paragraph("結論を変えうる事実で、まだ分かっていないものはない。")]),
    ...(left > 0 ? [paragraph(`このほか、${left}つの問いの答えがまだ分かっていない。`)] : []),
    paragraph(again),
  ];
}
