import { IntakeError } from "./intake-error";
import type { FileKind, Sniffed } from "./sniff-kind";

const KINDS_OF_NAME: readonly (readonly [RegExp, readonly FileKind[]])[] = [
  [/\.(?:eml|mht)$/i, ["mail"]],
  [/\.msg$/i, ["outlook", "mail"]],
  [/\.(?:csv|tsv)$/i, ["table", "xlsx", "encrypted-office"]],
  [/\.(?:xlsx|xlsm)$/i, ["xlsx", "table", "encrypted-office"]],
  [/\.zip$/i, ["zip", "xlsx"]],
  [/winmail\.dat$/i, ["tnef"]],
];

/** Throws where the name promises what the content is not: a mail that is a picture, a workbook that broke off. */
export function checkName({ kind, format }: Sniffed, fileName: string): void {
  const kinds = KINDS_OF_NAME.find(([name]) => name.test(fileName))?.[1];
  if (!kinds || kinds.includes(kind)) return;
  throw new IntakeError(
    format && format !== "text" && format !== "office" && format !== "zip" ? "not-what-named" : "unreadable",
    format ? { file: format } : {},
  );
}
