import type { DocumentContent } from "@/lib/documents/document-content";
import { heading, paragraph } from "./memo/blocks";
import { breachPart, informationPart } from "./memo/breach-part";
import { categoriesPart } from "./memo/categories-part";
import { conclusionOf, conclusionPart } from "./memo/conclusion-part";
import { exceptionsPart } from "./memo/exceptions-part";
import { awarenessPart, factsPart } from "./memo/facts-part";
import { otherPart } from "./memo/other-part";
import { versionsPart } from "./memo/versions-part";
import { changesPart, opposingPart } from "./memo/views-part";
import { instantWords } from "./memo/words";
import type { MemoSnapshot } from "./snapshot";

/**
 * The decision memo of a snapshot: whether the authority has to be told, why, and what would change that. In Japanese,
 * for the file, whatever language its reader works in. Pure: the same snapshot gives the same text. Who approved it is
 * not in it, and stands in the document beside it.
 */
export function memoOf(snapshot: MemoSnapshot): DocumentContent {
  return {
    format: 1,
    language: "ja",
    title: "報告要否判断メモ",
    reference: snapshot.reference,
    lead: conclusionOf(snapshot),
    head: headOf(snapshot),
    blocks: [
      ...awarenessPart(snapshot),
      ...factsPart(snapshot),
      ...lawParts(snapshot),
      ...conclusionPart(snapshot),
      ...opposingPart(snapshot),
      ...changesPart(snapshot),
      ...versionsPart(snapshot),
    ],
  };
}

function headOf({ reference, preparedBy, takenAt, kind, lowered, needsApproval }: MemoSnapshot) {
  const departure =
    lowered.length > 0 ? "規則の判定と異なる決定(義務を軽くするもの)" : "規則の判定と異なる決定";
  return {
    title: "① 番号・作成者・確認者・時点",
    pairs: [
      { label: "事案の番号", value: reference },
      { label: "作成・確認", value: `${preparedBy.name}(法務)` },
      { label: "承認", value: needsApproval ? "作成した者とは別の者による(⑫)" : "要しない(⑫)" },
      { label: "区分", value: kind === "departed" ? departure : "規則の判定のとおり確認" },
      { label: "時点", value: `${instantWords(takenAt)}現在の記録による` },
    ],
  };
}

/** What the rules say; for a day on which none stands here, that they say nothing. */
function lawParts(snapshot: MemoSnapshot) {
  if (snapshot.rules.length === 0) {
    return [
      heading("④～⑧ 規則の判定"),
      paragraph("知った日に効力を有する規則が登録されていないため、規則による判定はない。法務が判断する。"),
    ];
  }
  return [
    ...informationPart(snapshot),
    ...breachPart(snapshot),
    ...categoriesPart(snapshot),
    ...exceptionsPart(snapshot),
    ...otherPart(snapshot),
  ];
}
