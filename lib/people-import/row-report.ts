import { once } from "node:events";
import { PassThrough } from "node:stream";
import { storeSealed } from "@/lib/storage/store-sealed";
import { removeSealed } from "@/lib/storage/stored-files";
import type { RowCode, RowProblem } from "./check-row";

/** How many rows have one thing wrong with them, and the first of them. */
export type ProblemKind = {
  readonly code: RowCode;
  readonly count: number;
  readonly first: readonly { readonly line: number; readonly column: number | null }[];
};

const FIRST = 5;

/**
 * The report of what is wrong with a list, sealed on the disk while it is written: a line for each problem with line,
 * column and code, and nothing of what the row says. No file where there is no problem.
 */
export class RowReport {
  readonly #kinds = new Map<RowCode, { count: number; first: { line: number; column: number | null }[] }>();
  #content: PassThrough | undefined;
  #storing: Promise<unknown> | undefined;

  constructor(readonly into: { readonly storageKey: string; readonly key: Buffer }) {}

  async add(problems: readonly RowProblem[]): Promise<void> {
    if (problems.length === 0) return;
    const content = this.#open();
    for (const { line, column, code } of problems) {
      const kind = this.#kinds.get(code) ?? { count: 0, first: [] };
      kind.count++;
      if (kind.first.length < FIRST) kind.first.push({ line, column });
      this.#kinds.set(code, kind);
    }
    const text = problems.map(({ line, column, code }) => `${line},${column ?? ""},${code}\n`).join("");
    if (!content.write(text)) await Promise.race([once(content, "drain"), this.#storing]);
  }

  /** What was wrong, the most first. */
  async finish(): Promise<readonly ProblemKind[]> {
    this.#content?.end();
    await this.#storing;
    return [...this.#kinds]
      .map(([code, { count, first }]) => ({ code, count, first }))
      .sort((one, other) => other.count - one.count);
  }

  /** Leaves nothing. */
  async drop(): Promise<void> {
    this.#content?.destroy(new Error("Dropped"));
    await this.#storing?.catch(() => undefined);
    if (this.#storing) await removeSealed(this.into.storageKey);
  }

  #open(): PassThrough {
    if (this.#content) return this.#content;
    this.#content = new PassThrough();
    this.#storing = storeSealed(this.#content, this.into);
    this.#storing.catch(() => undefined);
    return this.#content;
  }
}
