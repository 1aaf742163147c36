import type { Block } from "@/lib/documents/document-content";
import type { MemoSnapshot } from "../snapshot";
import { heading, paragraph } from "./blocks";
import { factValue } from "./fact-words";
import { cited, citedFinding, findingsTable } from "./findings-table";
import { ruleOf } from "./words";

/** What kind of information it is, and who answers for it. */
export function informationPart(snapshot: MemoSnapshot): Block[] {
  const isOrgan = mainActOf(snapshot) === "organs";
  const data = isOrgan ? citedFinding(snapshot, "organs.held-information") : [personalData(snapshot)];
  const planned = isOrgan ? "organs.planned-information" : "appi.planned-data";
  const isPlanned = ruleOf(snapshot, planned)?.status === "applies";
  const items = snapshot.facts.find(({ name }) => name === "data_items");
  const sentences = [
    ...data,
    ...(isPlanned ? citedFinding(snapshot, planned) : []),
    ...(items ? [`含まれる項目は、${factValue(items.name, items.value)}である。`] : []),
    ...citedFinding(snapshot, "breach.bearer"),
  ].filter((sentence) => sentence !== "");
  return [heading("④ 情報の種類"), ...sentences.map(paragraph)];
}

function personalData(snapshot: MemoSnapshot): string {
  const rule = ruleOf(snapshot, "appi.personal-data");
  if (rule?.key !== "data") return citedFinding(snapshot, "appi.personal-data").join("");
  const from =
    statedOf(snapshot, "from_database")?.code === "yes" ? "名簿やシステムから出した情報であり、" : "";
  return cited(`${from}個人データに当たる`, rule);
}

/** Leak, loss and damage, each by itself, and whether one of them is at least possible. */
export function breachPart(snapshot: MemoSnapshot): Block[] {
  const main = mainActOf(snapshot);
  const leak = ruleOf(snapshot, "breach.leak");
  const wasOpened = statedOf(snapshot, "opened")?.answer === "yes";
  return [
    heading("⑤ 漏えい・滅失・毀損・おそれ"),
    findingsTable(snapshot, "漏えい・滅失・毀損", [
      { id: "breach.outflow", title: "外部への流出" },
      { id: "breach.leak" },
      { id: "breach.loss" },
      { id: "breach.damage" },
    ]),
    ...(leak?.status === "applies" && wasOpened
      ? [paragraph("相手方が開いており、後の削除によっても漏えいに当たることは変わらない。")]
      : []),
    ...citedFinding(snapshot, main === "organs" ? "organs.breach" : "appi.breach").map(paragraph),
  ];
}

/** Which chapter of the Act binds: article 68 administrative organs, article 26 everybody else. */
export function mainActOf({ regimes }: MemoSnapshot): "appi" | "organs" {
  return regimes[0]?.regime === "organs" ? "organs" : "appi";
}

/** What a stated fact says; undefined where nobody stated it or it is not known. */
export const statedOf = ({ facts }: MemoSnapshot, wanted: string) =>
  facts.find(({ name }) => name === wanted)?.value;
