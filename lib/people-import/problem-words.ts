import type { Translator } from "@/lib/i18n/translator";
import type { IntakeErrorCode } from "@/lib/intake/intake-error";
import type { ImportProblem } from "./refuse-import";

type Words = Translator<"peopleImport">;
type Key = Parameters<Words>[0] & `problems.${string}`;

/** Limits of mails and archives are none of a list; what meets them cannot be read. */
const OF_FILE: Readonly<Record<IntakeErrorCode, Key>> = {
  empty: "problems.empty",
  unreadable: "problems.unreadable",
  "not-what-named": "problems.unreadable",
  "cut-off": "problems.cutOff",
  encrypted: "problems.encrypted",
  "wrong-password": "problems.encrypted",
  "too-large": "problems.tooLarge",
  "too-many-parts": "problems.unreadable",
  "too-deep": "problems.unreadable",
  "headers-too-long": "problems.unreadable",
  "too-many-addresses": "problems.unreadable",
  "too-many-entries": "problems.tooManySheets",
  "unpacks-too-large": "problems.unpacksTooLarge",
  "charset-unknown": "problems.charsetUnknown",
  "too-many-columns": "problems.tooManyColumns",
  "took-too-long": "problems.tooHeavy",
  "out-of-memory": "problems.tooHeavy",
  "no-people": "problems.noPeople",
  "no-such-file": "problems.gone",
};
const OF_IMPORT: Readonly<Record<Exclude<ImportProblem, IntakeErrorCode>, Key>> = {
  "incident-over": "problems.incidentOver",
  "rows-differ": "problems.rowsDiffer",
};
const KEYS: Readonly<Record<string, Key>> = { ...OF_FILE, ...OF_IMPORT };

type Where = { readonly line: number | null; readonly column: number | null };

/** What is wrong with a list as a whole, where, and what to do; `code` as it is stored. */
export function problemWords(t: Words, code: string, { line, column }: Where): string {
  // Only a row has a place when it is too large; a file has none.
  const key = code === "too-large" && line !== null ? "problems.rowTooLong" : KEYS[code];
  const sentence = t(key ?? "problems.unreadable");
  if (line === null) return sentence;
  return `${column === null ? t("at.line", { line }) : t("at.column", { line, column })}${sentence}`;
}
