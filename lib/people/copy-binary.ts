import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";

const HEADER = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);

/** What COPY takes in its binary form: half the bytes of the text form, and nothing for the server to parse. */
export type BinaryTable = { readonly table: string; readonly columns: readonly string[] };

/** An id as COPY takes it. */
export const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

/** Rows for one COPY, written column by column; table and columns are names in our code, never input. */
export class BinaryRows {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #at = 0;
  #rows = 0;

  constructor(readonly into: BinaryTable) {}

  get rows(): number {
    return this.#rows;
  }

  row(): this {
    this.#rows++;
    this.#room(2);
    this.#at = this.#bytes.writeInt16BE(this.into.columns.length, this.#at);
    return this;
  }

  nothing(): this {
    return this.#length(-1, 0);
  }

  /** Of a `uuid` too, as `uuidBytes` has it. */
  bytes(value: Buffer | null): this {
    if (value === null) return this.nothing();
    this.#length(value.length, value.length);
    this.#at += value.copy(this.#bytes, this.#at);
    return this;
  }

  /** Of an enum too. */
  text(value: string): this {
    const length = Buffer.byteLength(value);
    this.#length(length, length);
    this.#at += this.#bytes.write(value, this.#at, "utf8");
    return this;
  }

  instant(value: Date): this {
    this.#length(8, 8);
    this.#at = this.#bytes.writeBigInt64BE(BigInt(value.getTime() - POSTGRES_EPOCH_MS) * 1000n, this.#at);
    return this;
  }

  /** Sends them, and is empty again when the server has taken them. */
  async copy(client: Client): Promise<void> {
    if (this.#rows === 0) return;
    const { table, columns } = this.into;
    const end = Buffer.alloc(2);
    end.writeInt16BE(-1);
    const sql = `COPY ${table} (${columns.join(", ")}) FROM STDIN (FORMAT binary)`;
    const content = Readable.from([HEADER, this.#bytes.subarray(0, this.#at), end]);
    await pipeline(content, client.query(from(sql)));
    this.#at = 0;
    this.#rows = 0;
  }

  #length(length: number, follow: number): this {
    this.#room(4 + follow);
    this.#at = this.#bytes.writeInt32BE(length, this.#at);
    return this;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + bytes));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
