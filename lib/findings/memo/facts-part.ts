import type { Block } from "@/lib/documents/document-content";
import { REGIMES } from "@/lib/law/regimes";
import type { MemoSnapshot, SnapshotFact, SnapshotValue } from "../snapshot";
import { bullets, heading, note, paragraph, subheading, table } from "./blocks";
import { factName, factSource, factValue } from "./fact-words";
import { plainStyle } from "./plain-style";
import { dayWords, instantWords, lawWords, numberWords, shortInstantWords } from "./words";

/** When it was known and where, and from when each Act counts. */
export function awarenessPart({ aware, occurredAt, on, regimes }: MemoSnapshot): Block[] {
  const later = regimes.filter(({ decision, awareAt }) => {
    const counts = decision !== "not_required" && awareAt !== null && aware.at !== null;
    return counts && awareAt > aware.at;
  });
  return [
    heading("② 知った時点と部署"),
    paragraph(knownWords(aware)),
    ...later.map(({ regime, awareAt }) =>
      paragraph(
        `${lawWords()(`regime.${regime}`)}の期間は、本人が${numberWords(REGIMES[regime].threshold)}人を超えることを知った${instantWords(awareAt ?? "")}から数える。`,
      ),
    ),
    paragraph(occurredAt ? `発生は${instantWords(occurredAt)}である。` : "発生した日時は、まだ分からない。"),
    note(`法令等は、${dayWords(on)}に効力を有するものによった。`),
  ];
}

function knownWords({ at, department }: MemoSnapshot["aware"]): string {
  if (at === null)
    return "社内で最初に知った日時は、まだ記録されていない。期限は、記録されるまで計算できない。";
  const known = department
    ? `${instantWords(at)}に${department}が知った。`
    : `${instantWords(at)}に知った。最初に知った部署は記録されていない。`;
  return `${known}期間は、この日を1日目として数える。`;
}

/** Every fact with what says so and since when; what is not known, and what contradicts. */
export function factsPart(snapshot: MemoSnapshot): Block[] {
  const { facts, unknown, counted, takenAt, disputes, contradictions } = snapshot;
  const lists = [
    counted.principals > 0 && ["名簿から数えた本人の数", `${numberWords(counted.principals)}人`],
    counted.recipients > 0 && ["記録した受け取った方の数", `${numberWords(counted.recipients)}件`],
  ].filter((row) => row !== false);
  const rows = [
    ...facts.map((fact) => [
      factName(fact.name),
      factValue(fact.name, fact.value),
      factSource(fact),
      shortInstantWords(fact.recordedAt),
    ]),
    ...snapshot.ofHouse.map((name) => [
      factName(name),
      factValue(name, houseValue(snapshot.lawFacts[name])),
      "組織の設定",
      shortInstantWords(takenAt),
    ]),
    ...lists.map((row) => [...row, "事案の記録", shortInstantWords(takenAt)]),
  ];
  const law = lawWords();
  return [
    heading("③ 事実と出所"),
    rows.length > 0
      ? table(
          "事実と出所",
          [
            ["事実", 25],
            ["内容", 29],
            ["出所", 20],
            ["記録した日時", 26],
          ],
          rows,
        )
      : paragraph("記録された事実はない。"),
    ...list("まだ分からない事実", unknown.map(factName)),
    ...list(
      "食い違っている事実",
      disputes.map(({ name, entries }) => `${factName(name)}: ${entries.map(says).join("、")}`),
    ),
    ...list(
      "両立しない事実",
      contradictions.map(({ key }) => plainStyle(law(`contradictions.${key}`))),
    ),
    ...(unknown.length + disputes.length + contradictions.length > 0
      ? [paragraph("これらが明らかになるまで、義務を軽くする事実としては扱わない。")]
      : []),
  ];
}

/** What the organisation says of itself once for all: yes, no or a code. */
const houseValue = (value: unknown): SnapshotValue =>
  typeof value === "string" ? { answer: "yes", code: value } : { answer: value === true ? "yes" : "no" };

const says = (entry: SnapshotFact) => `${factValue(entry.name, entry.value)}(${factSource(entry)})`;

const list = (title: string, items: readonly string[]): Block[] =>
  items.length > 0 ? [subheading(title), bullets(items)] : [];
