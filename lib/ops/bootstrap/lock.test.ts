import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLock, takeLock, waitForLock } from "./lock.mjs";
import { identify, lives } from "./processes.mjs";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sokuho-lock-"));
  path = join(folder, "held", "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that existed and does not any more. */
function deadProcess() {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  return { pid, startedAt: "long ago" };
}

describe("a lock file", () => {
  it("is held by one, with its note for the others", () => {
    expect(takeLock(path, { url: "here" }).release).toBeTypeOf("function");
    expect(takeLock(path).holder).toMatchObject({ ...identify(), url: "here" });
  });

  it("is free again once it was released", () => {
    takeLock(path).release?.();
    expect(readLock(path)).toBeNull();
    expect(takeLock(path).release).toBeTypeOf("function");
  });

  it("of a dead process is taken over", () => {
    takeLock(path).release?.();
    writeFileSync(path, JSON.stringify(deadProcess()));
    expect(takeLock(path).release).toBeTypeOf("function");
    expect(readLock(path)).toMatchObject({ pid: process.pid });
  });

  it("of a dead process whose number another one has now is taken over", () => {
    takeLock(path).release?.();
    writeFileSync(path, JSON.stringify({ ...identify(), startedAt: "long ago" }));
    expect(takeLock(path).release).toBeTypeOf("function");
  });

  it("that was cut short while it was written is taken over", () => {
    takeLock(path).release?.();
    writeFileSync(path, '{"pid":');
    expect(takeLock(path).release).toBeTypeOf("function");
  });

  it("is waited for until its holder releases it", async () => {
    const { release } = takeLock(path);
    const next = await waitForLock(path, () => release?.());
    expect(readLock(path)).toMatchObject({ pid: process.pid });
    next();
    expect(readLock(path)).toBeNull();
  });
});

describe("the identity of a process", () => {
  it("tells this living process from a dead one and from its successor", () => {
    expect(lives(identify())).toBe(true);
    expect(identify(deadProcess().pid)).toBeNull();
    expect(lives({ pid: process.pid, startedAt: "long ago" })).toBe(false);
    expect(lives(null)).toBe(false);
  });
});
