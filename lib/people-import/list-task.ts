import type { IntakeErrorCode, Place } from "@/lib/intake/intake-error";
import type { ListReading } from "./check-rows";
import type { ImportInto } from "./import-into";
import type { ProblemKind } from "./row-report";
import type { ListCounts } from "./write-list";

type StoredFile = { readonly storageKey: string; readonly key: Buffer };

/** What a process is to do with one list; it holds keys, so it goes through the pipe and never through arguments. */
export type ListTask = {
  readonly source: StoredFile;
  readonly reading: ListReading;
  /** How often to tell how far it is, in milliseconds. */
  readonly tellEveryMs?: number;
} & (
  | { readonly wants: "check"; readonly report: StoredFile }
  | {
      readonly wants: "write";
      readonly into: ImportInto;
      readonly skipsBad: boolean;
      readonly databaseUrl: string;
    }
);

/** How far it is; then how it ended. */
export type ListSaid =
  | { readonly done: number }
  | { readonly finished: ListCounts & { readonly kinds: readonly ProblemKind[] } }
  | { readonly failed: { readonly code: IntakeErrorCode; readonly place: Place } }
  | { readonly stopped: "bad-rows" | "cancelled" };
