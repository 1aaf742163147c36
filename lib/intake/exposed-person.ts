import type { DataItem } from "./tables/column-headings";

/**
 * One of the people in the tables of a file, as the file has it: trimmed, each value the first that is filled in any
 * row of this person, at most 500 characters. Of card numbers, passwords, health and the like only the kind is carried.
 */
export type ExposedPerson = {
  readonly name: string;
  readonly kana: string;
  /** All different ones, at most 100. */
  readonly mails: readonly string[];
  readonly phones: readonly string[];
  readonly postalCode: string;
  readonly address: string;
  readonly birthDate: string;
  /** The kinds of data that are filled for this person in any row, in alphabetical order. */
  readonly items: readonly DataItem[];
};
