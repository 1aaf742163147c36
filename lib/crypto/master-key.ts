import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const FORMAT = /^sokuho-key-1 ([A-Za-z0-9_-]{43})$/;
const KEY_BYTES = 32;

declare const held: unique symbol;

/** 32 bytes that wrap every other key. `id` names it without revealing it: the start of its SHA-256. */
export type MasterKey = { readonly id: string; readonly bytes: Buffer; readonly [held]: true };

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

  const encoded = FORMAT.exec(text)?.[1];
  if (!encoded) {
    throw new KeyFileUnusable(
      `The key file ${path} is damaged: it holds one line, "sokuho-key-1 " and 43 characters. Restore it from your copy.`,
    );
  }
  return masterKeyOf(Buffer.from(encoded, "base64url"));
}

/** Makes a new key in a new file (mode 600, flushed to disk); never overwrites one. */
export function createMasterKeyFile(path: string): MasterKey {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const bytes = randomBytes(KEY_BYTES);
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, `sokuho-key-1 ${bytes.toString("base64url")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return masterKeyOf(bytes);
}

/** A secret for one purpose (HKDF-SHA-256), the same in every process that holds the key. */
export function deriveSecret(key: MasterKey, purpose: SecretPurpose, bytes = KEY_BYTES): Buffer {
  return Buffer.from(hkdfSync("sha256", key.bytes, "sokuho", purpose, bytes));
}

/** For this module and tests: a key from 32 bytes. */
export function masterKeyOf(bytes: Buffer): MasterKey {
  if (bytes.length !== KEY_BYTES) throw new KeyFileUnusable("A master key has 32 bytes.");
  const id = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { id, bytes } as MasterKey;
}
