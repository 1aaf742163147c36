import type { Block } from "@/lib/documents/document-content";
import { countPeople } from "@/lib/law/count-people";
import type { RuleId } from "@/lib/law/rule-ids";
import type { MemoSnapshot, SnapshotRule } from "../snapshot";
import { heading, note, paragraph, subheading, table } from "./blocks";
import { sourceRows } from "./citations";
import { bindingRules, dayWords, instantWords, numberWords, peopleOf, ruleTitle } from "./words";

/** Who signs, the figures as they were, and which edition of what was read. */
export function versionsPart(snapshot: MemoSnapshot): Block[] {
  const rules = bindingRules(snapshot);
  const { notInForce, rulesHash, factsHash, needsApproval } = snapshot;
  return [
    heading("⑫ 承認、固定した数値、規則の版"),
    ...(needsApproval
      ? [paragraph("この判断は、作成した者とは別の者が承認したときから効力を持つ。")]
      : [paragraph("義務を軽くする決定を含まないため、この判断は作成の時から効力を持つ。")]),
    { kind: "signatures" },
    subheading("固定した数値"),
    table(
      "固定した数値",
      [
        ["数値", 40],
        ["値", 25],
        ["時点", 35],
      ],
      figuresOf(snapshot),
    ),
    ...(rules.length > 0
      ? [
          subheading("規則の版"),
          table(
            "規則の版",
            [
              ["規則", 56],
              ["この日から効力を有する", 22],
              ["原文と照合した日", 22],
            ],
            versionRows(rules),
          ),
        ]
      : []),
    ...(notInForce.length > 0
      ? [note(`知った日に効力を有しない規則: ${notInForce.map(ruleTitle).join("、")}。`)]
      : []),
    subheading("参照した資料"),
    table(
      "参照した資料",
      [
        ["略称", 22],
        ["資料", 52],
        ["版", 26],
      ],
      sourceRows(snapshot),
    ),
    note(`規則の照合値(SHA-256): ${rulesHash}`),
    note(`事実の照合値(SHA-256): ${factsHash}`),
  ];
}

function figuresOf(snapshot: MemoSnapshot): string[][] {
  const { counted, takenAt } = snapshot;
  const { least, most } = countPeople(peopleOf(snapshot));
  const time = instantWords(takenAt);
  return [
    ["本人の数(分かっている数)", `${numberWords(least)}人`, time],
    ["本人の数(最大)", most === undefined ? "まだ分からない" : `${numberWords(most)}人`, time],
    [
      "名簿から数えた本人の数",
      counted.principals > 0 ? `${numberWords(counted.principals)}人` : "名簿はない",
      time,
    ],
    ["記録した受け取った方の数", `${numberWords(counted.recipients)}件`, time],
  ];
}

const ACTS: readonly (readonly [prefixes: readonly string[], act: string])[] = [
  [["breach"], "共通"],
  [["appi"], "個人情報保護法"],
  [["organs"], "個人情報保護法(行政機関等)"],
  [["my-number"], "番号法"],
];

const actOf = (id: RuleId) =>
  ACTS.find(([prefixes]) => prefixes.includes(id.split(".")[0] ?? ""))?.[1] ?? "他の制度";

/** Rules of one Act that have stood since the same day and were compared on the same day are one row. */
function versionRows(rules: readonly SnapshotRule[]): string[][] {
  const rows = new Map<
    string,
    { act: string; from: SnapshotRule["from"]; checkedOn: SnapshotRule["checkedOn"]; ids: RuleId[] }
  >();
  for (const { id, from, checkedOn } of rules) {
    const act = actOf(id);
    const key = `${act} ${from} ${checkedOn}`;
    const row = rows.get(key) ?? { act, from, checkedOn, ids: [] };
    row.ids.push(id);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ act, from, checkedOn, ids }) => [
    `${act}: ${ids.map(ruleTitle).join("、")}`,
    dayWords(from),
    dayWords(checkedOn),
  ]);
}
