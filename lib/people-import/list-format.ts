/** How a list is written: the charset that it is read in, and what parts its cells; null is a workbook. */
export type ListFormat = { readonly charset: ListCharset; readonly delimiter: Delimiter | null };

export const LIST_CHARSETS = ["utf-8", "shift_jis", "utf-16le", "utf-16be", "euc-jp", "iso-2022-jp"] as const;
export type ListCharset = (typeof LIST_CHARSETS)[number];

const CHARACTERS = { comma: ",", tab: "\t", semicolon: ";", bar: "|" } as const;
export const DELIMITERS = ["comma", "tab", "semicolon", "bar"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const characterOf = (delimiter: Delimiter): string => CHARACTERS[delimiter];

export const delimiterOf = (character: string): Delimiter =>
  DELIMITERS.find((delimiter) => CHARACTERS[delimiter] === character) ?? "comma";

export const isListCharset = (code: string): code is ListCharset =>
  LIST_CHARSETS.some((charset) => charset === code);

export const isDelimiter = (code: string): code is Delimiter =>
  DELIMITERS.some((delimiter) => delimiter === code);
