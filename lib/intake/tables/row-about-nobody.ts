import { foldMail, foldPhone } from "./fold-values";
import type { Column } from "./recognise-columns";

const TOTAL = /^(?:総?合計|小計|総計|計|total|以上)$/i;
const NUMBER = /^[¥\\]?[\d,.\s円人名件-]*$/;
const NOTE = /^(?:[※＊*]|[(（]?注[)）:：\d]|備考[:：]|以上$|出典|出力日|作成日|印刷日|page\b|ページ)/i;

type Cells = readonly string[];
type Columns = readonly Column[];

/**
 * Whether a row belongs to its table and to nobody in it: a sum, which says its word with nothing but numbers beside
 * it, or a note of one cell below a table of more than two columns. Who can be reached is somebody, whatever they are
 * called.
 */
export function isAboutNobody(cells: Cells, columns: Columns): boolean {
  return isSumRow(cells, columns) || isNoteRow(cells, columns);
}

export function isSumRow(cells: Cells, columns: Columns): boolean {
  if (!cells.some((cell) => TOTAL.test(cell.trim()))) return false;
  const isOfSum = (cell: string) => TOTAL.test(cell) || NUMBER.test(cell);
  return cells.every((cell) => isOfSum(cell.trim())) && !canBeReached(cells, columns);
}

function isNoteRow(cells: Cells, columns: Columns): boolean {
  if (columns.length <= 2) return false;
  let only = "";
  for (const { index } of columns) {
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") continue;
    if (only !== "") return false;
    only = cell;
  }
  return NOTE.test(only) && !canBeReached(cells, columns);
}

const canBeReached = (cells: Cells, columns: Columns) =>
  columns.some(({ index, kind }) => {
    const cell = cells[index] ?? "";
    return (kind === "email" && foldMail(cell) !== "") || (kind === "phone" && foldPhone(cell) !== "");
  });
