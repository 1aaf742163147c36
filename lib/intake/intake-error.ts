/** Why a file could not be read; `error-sentences.ts` has a sentence for each. */
export type IntakeErrorCode =
  | "empty"
  | "unreadable"
  | "not-what-named"
  | "cut-off"
  | "encrypted"
  | "wrong-password"
  | "too-large"
  | "too-many-parts"
  | "too-deep"
  | "headers-too-long"
  | "too-many-addresses"
  | "too-many-entries"
  | "unpacks-too-large"
  | "charset-unknown"
  | "too-many-columns"
  | "took-too-long"
  | "out-of-memory"
  | "no-people"
  | "no-such-file";

/** Where in a file: any of part (`2.1`), file inside, header, sheet, row, column, line; all numbers from 1. */
export type Place = {
  readonly part?: string;
  readonly file?: string;
  readonly header?: string;
  /** Which of the values in that header. */
  readonly nth?: number;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
};

/** The only thing that reading a file throws. Carries no text of the file but names of files and parts. */
export class IntakeError extends Error {
  constructor(
    readonly code: IntakeErrorCode,
    readonly place: Place = {},
    readonly limit?: number,
    /** A hole of ours, for the soak to find; never shown or logged, its words may come out of the file. */
    cause?: unknown,
  ) {
    super(`Intake: ${code}`, { cause });
    this.name = "IntakeError";
  }
}
