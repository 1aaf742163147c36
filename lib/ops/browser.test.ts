import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BrowserMissing, findInstalledBrowser } from "./browser";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sokuho-browser-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const place = (name: string, mode: number) => {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, mode);
  return path;
};

describe("the browser of the journeys", () => {
  test("CHROMIUM_PATH comes before the system's", () => {
    place("chromium", 0o755);
    const given = place("my-chromium", 0o755);
    expect(findInstalledBrowser({ PATH: folder, CHROMIUM_PATH: given })).toBe(given);
  });

  test("a CHROMIUM_PATH that is no program is refused instead of passed over", () => {
    place("chromium", 0o755);
    expect(() => findInstalledBrowser({ PATH: folder, CHROMIUM_PATH: join(folder, "none") })).toThrow(
      BrowserMissing,
    );
  });

  test("the system's is found on the PATH, chromium first", () => {
    place("google-chrome", 0o755);
    const chromium = place("chromium", 0o755);
    expect(findInstalledBrowser({ PATH: folder })).toBe(chromium);
  });

  test("a file that cannot be run is passed over", () => {
    place("chromium", 0o644);
    const chrome = place("google-chrome", 0o755);
    expect(findInstalledBrowser({ PATH: folder })).toBe(chrome);
  });
});
