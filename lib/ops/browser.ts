import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { installDebianPackages, mayInstallDebianPackages } from "./debian-packages";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

type Surroundings = Readonly<Record<string, string | undefined>>;

/** No Chromium can be found or installed; the message says what to do. */
export class BrowserMissing extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "BrowserMissing";
  }
}

/** Chromium's sandbox refuses to start as root. */
export function launchArguments(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET;
}

/**
 * The path of a Chromium that is already here: `CHROMIUM_PATH`, the system's, Playwright's own; else undefined.
 * Throws `BrowserMissing` when `CHROMIUM_PATH` names a file that cannot be run.
 */
export function findInstalledBrowser(env: Surroundings = process.env): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new BrowserMissing(
      "CHROMIUM_PATH names a file that is not a program. Correct it, or leave it out.",
    );
  }

  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const system = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (system) return system;

  const own = chromium.executablePath();
  return isProgram(own) ? own : undefined;
}

/** The path of a Chromium, installed now where there was none, and with it a font that has Japanese letters. */
export function findBrowser(): string {
  const found = findInstalledBrowser() ?? installBrowser();
  if (!found) {
    throw new BrowserMissing(
      "No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium fonts-noto-cjk; " +
        "elsewhere: npx playwright install chromium), or set CHROMIUM_PATH.",
    );
  }
  ensureJapaneseFont();
  return found;
}

function installBrowser(): string | undefined {
  console.error("There is no Chromium yet: installing Playwright's.");
  const playwright = createRequire(import.meta.url).resolve("@playwright/test/cli");
  spawnSync(process.execPath, [playwright, "install", "chromium"], {
    stdio: ["ignore", 2, 2],
    timeout: 300_000,
  });
  const own = findInstalledBrowser();
  if (own || !mayInstallDebianPackages()) return own;

  installDebianPackages(["chromium", "fonts-noto-cjk"]);
  return findInstalledBrowser();
}

function ensureJapaneseFont(): void {
  if (process.platform !== "linux" || hasJapaneseFont()) return;
  if (mayInstallDebianPackages() && installDebianPackages(["fonts-noto-cjk", "fontconfig"])) return;
  console.error(
    "No font with Japanese letters was found: screenshots will show boxes. Install fonts-noto-cjk.",
  );
}

function hasJapaneseFont(): boolean {
  try {
    return execFileSync("fc-list", [":lang=ja", "family"], { encoding: "utf8" }).trim() !== "";
  } catch {
    return false;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
