import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Branch, KeyTree } from "./key-tree";
import { newKeyTree } from "./key-tree";
import { writeNewFile } from "./write-key-file";

const FIRST = /^sokuho-key-1 ([A-Za-z0-9_-]{43})$/;
const BRANCH = /^sokuho-branch (\*|[01]{1,64}) ([A-Za-z0-9_-]{43})$/;
const KEY_BYTES = 32;

declare const held: unique symbol;

/**
 * 32 bytes that wrap every other key. `id` names it without revealing it: the start of a SHA-256. With a `tree` the key
 * of each incident hangs on a branch of its own, which can be cut off; files of the first days have none.
 */
export type MasterKey = {
  readonly id: string;
  readonly bytes: Buffer;
  readonly tree: KeyTree | null;
  readonly [held]: true;
};

/** What a secret that needs no row of its own is derived for. */
export type SecretPurpose =
  | "app-role-password"
  | "cookie"
  | "setup-code"
  | "server-actions"
  | "throttle-mark";

export class KeyFileUnusable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "KeyFileUnusable";
  }
}

/** Reads the key file. Throws `KeyFileUnusable` with a sentence that says what to do; null where there is no file. */
export function readMasterKey(path: string): MasterKey | null {
  let text: string;
  try {
    if (statSync(path).mode & 0o077 && process.platform !== "win32") {
      throw new KeyFileUnusable(`The key file ${path} can be read by others. Run: chmod 600 ${path}`);
    }
    text = readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    if (error instanceof KeyFileUnusable) throw error;
    throw new KeyFileUnusable(`The key file ${path} cannot be read. Check its owner and its permissions.`);
  }

  const key = parseMasterKey(text);
  if (!key) {
    throw new KeyFileUnusable(
      `The key file ${path} is damaged: its first line is "sokuho-key-1 " and 43 characters, its last one counts those between. Restore it from your copy.`,
    );
  }
  return key;
}

function parseMasterKey(text: string): MasterKey | null {
  const [first = "", ...rest] = text.split("\n").map((line) => line.trim());
  const encoded = FIRST.exec(first)?.[1];
  if (!encoded) return null;
  const bytes = Buffer.from(encoded, "base64url");
  if (rest.length === 0) return masterKeyOf(bytes);
  const branches = rest.slice(0, -1).flatMap((line): Branch[] => {
    const [, path, seed] = BRANCH.exec(line) ?? [];
    return path && seed ? [{ path: path === "*" ? "" : path, seed: Buffer.from(seed, "base64url") }] : [];
  });
  return rest.at(-1) === lastLine(branches) && branches.length === rest.length - 1
    ? masterKeyOf(bytes, branches)
    : null;
}

const lastLine = (tree: KeyTree) => `sokuho-branches ${tree.length}`;

/** The key as its file holds it. */
export function masterKeyText({ bytes, tree }: MasterKey): string {
  const lines = [`sokuho-key-1 ${bytes.toString("base64url")}`];
  for (const { path, seed } of tree ?? [])
    lines.push(`sokuho-branch ${path || "*"} ${seed.toString("base64url")}`);
  if (tree) lines.push(lastLine(tree));
  return `${lines.join("\n")}\n`;
}

/** Makes a new key in a new file (mode 600, flushed to disk); never overwrites one. */
export function createMasterKeyFile(path: string): MasterKey {
  const key = masterKeyOf(randomBytes(KEY_BYTES), newKeyTree());
  writeNewFile(path, masterKeyText(key));
  return key;
}

/** A secret for one purpose (HKDF-SHA-256), the same in every process that holds the key. */
export function deriveSecret(key: MasterKey, purpose: SecretPurpose, bytes = KEY_BYTES): Buffer {
  return Buffer.from(hkdfSync("sha256", key.bytes, "sokuho", purpose, bytes));
}

/** For this module and tests: a key from 32 bytes. */
export function masterKeyOf(bytes: Buffer, tree: KeyTree | null = null): MasterKey {
  if (bytes.length !== KEY_BYTES) throw new KeyFileUnusable("A master key has 32 bytes.");
  // A file that lost its branches is not taken for the key that it was.
  const named = createHash("sha256")
    .update(bytes)
    .update(tree ? "tree" : "");
  return { id: named.digest("hex").slice(0, 16), bytes, tree } as MasterKey;
}
