import { both } from "../both";

/** Words of the parts in `components/ui`. */
export const ui = both({
  ja: {
    masked: "伏せています",
    reveal: "見る",
    cancel: "やめる",
    loading: "読み込んでいます",
    showTable: "表で見る",
    nextAction: "次にやること",
    added: "書き足した所",
    removed: "消した所",
    printed: "{time} に印刷",
    fingerprintStart: "SHA-256 の先頭",
    clock: { since: "発覚から", preliminary: "速報の目安", final: "確報の期限", now: "いま" },
    sourceMark: "{number, number}番の出どころ",
    steps: "手順",
  },
  en: {
    masked: "hidden",
    reveal: "Show",
    cancel: "Cancel",
    loading: "Loading",
    showTable: "Show as a table",
    nextAction: "Do this next",
    added: "added",
    removed: "removed",
    printed: "Printed {time}",
    fingerprintStart: "Start of the SHA-256",
    clock: {
      since: "Since it was noticed",
      preliminary: "First report, target",
      final: "Final report, deadline",
      now: "Now",
    },
    sourceMark: "Source number {number, number}",
    steps: "Steps",
  },
});
