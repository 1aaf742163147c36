import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { createMasterKeyFile, deriveSecret, KeyFileUnusable, masterKeyOf, readMasterKey } from "./master-key";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sokuho-key-"));
  path = join(folder, "keys", "master.key");
  return () => rmSync(folder, { recursive: true, force: true });
});

function failureOf(work: () => unknown): KeyFileUnusable {
  try {
    work();
  } catch (error) {
    if (error instanceof KeyFileUnusable) return error;
    throw error;
  }
  throw new Error("It did not fail");
}

describe("the key file", () => {
  it("is made for its owner only, and read back", () => {
    const made = createMasterKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o700);
    expect(readMasterKey(path)).toEqual(made);
  });

  it("is another one each time", () => {
    expect(createMasterKeyFile(path).id).not.toBe(createMasterKeyFile(`${path}.2`).id);
  });

  it("is never overwritten", () => {
    const made = createMasterKeyFile(path);
    expect(() => createMasterKeyFile(path)).toThrow("EEXIST");
    expect(readMasterKey(path)).toEqual(made);
  });

  it("is null where there is none", () => {
    expect(readMasterKey(path)).toBeNull();
  });

  it.each([0o604, 0o640, 0o660, 0o644, 0o601])("is refused when others can get at it: %o", (mode) => {
    createMasterKeyFile(path);
    chmodSync(path, mode);
    expect(failureOf(() => readMasterKey(path)).message).toBe(
      `The key file ${path} can be read by others. Run: chmod 600 ${path}`,
    );
  });

  it.each([
    ["empty", () => ""],
    ["cut off", (text: string) => text.slice(0, -5)],
    ["without its beginning", (text: string) => text.slice(1)],
    ["of another version", (text: string) => text.replace("key-1", "key-2")],
    ["two keys", (text: string) => text + text],
    ["with a character that does not belong", (text: string) => text.replace(/.\n$/, "!\n")],
    ["bytes", () => "\u0000\ufffd\u0007"],
  ])("is refused when it is damaged, without showing anything of it: %s", (_what, damage) => {
    createMasterKeyFile(path);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, damage(text));
    const { message } = failureOf(() => readMasterKey(path));
    expect(message).toContain("is damaged");
    expect(message).toContain("Restore it from your copy.");
    const secrets = text.match(/[\w-]{43}/g) ?? [];
    expect(secrets).toHaveLength(2);
    for (const secret of secrets) {
      for (let at = 0; at + 6 <= secret.length; at += 1) {
        expect(message).not.toContain(secret.slice(at, at + 6));
      }
    }
  });

  it("is refused when it is a folder", () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    expect(failureOf(() => readMasterKey(path)).message).toContain("cannot be read");
  });

  it("is read with spaces around it, as editors leave them", () => {
    const made = createMasterKeyFile(path);
    writeFileSync(path, ` ${readFileSync(path, "utf8")}\r\n\n`);
    expect(readMasterKey(path)).toEqual(made);
  });
});

describe("the master key", () => {
  it("has 32 bytes", () => {
    expect(() => masterKeyOf(randomBytes(31))).toThrow(KeyFileUnusable);
    expect(() => masterKeyOf(randomBytes(33))).toThrow(KeyFileUnusable);
  });

  it("is named by an id that is no part of it", () => {
    const bytes = randomBytes(32);
    const { id } = masterKeyOf(bytes);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(bytes.toString("hex")).not.toContain(id);
    expect(masterKeyOf(bytes).id).toBe(id);
  });

  it("gives another secret for each purpose, the same every time", () => {
    const key = masterKeyOf(randomBytes(32));
    const purposes = [
      "app-role-password",
      "cookie",
      "setup-code",
      "server-actions",
      "throttle-mark",
    ] as const;
    const secrets = purposes.map((purpose) => deriveSecret(key, purpose).toString("hex"));
    expect(new Set(secrets).size).toBe(purposes.length);
    expect(secrets).not.toContain(key.bytes.toString("hex"));
    expect(purposes.map((purpose) => deriveSecret(key, purpose).toString("hex"))).toEqual(secrets);
    expect(deriveSecret(key, "cookie", 16)).toHaveLength(16);
  });
});
