import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "@/lib/ops/browser";
import { buildIfNeeded } from "@/lib/ops/build";
import { countPlaywright, judged } from "./counts";
import { playwrightFailures } from "./failures";
import type { LaneOptions, Outcome } from "./lanes";
import { startOwnServer } from "./own-server";
import { runProgram } from "./run-program";

/** Playwright against a server of its own; the specs reach its database as web and worker do, and as superuser. */
export async function runJourneys({ folder, only }: LaneOptions): Promise<Outcome> {
  const browser = findBrowser();
  await buildIfNeeded();
  const server = await startOwnServer({ env: { SOKUHO_DEVELOPMENT_PAGES: "1" } });
  try {
    const report = join(folder, "journeys.json");
    const selected = only.length > 0 ? ["--pass-with-no-tests", ...only] : [];
    const exitCode = await runProgram(
      "playwright",
      ["test", "--config=e2e/playwright.config.ts", ...selected],
      {
        env: {
          CHROMIUM_PATH: browser,
          E2E_URL: server.url,
          E2E_SERVER_LOG: server.logFile,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          DATABASE_APP_URL: server.appUrl,
          SOKUHO_TEST_OWNER_URL: server.ownerUrl,
          SOKUHO_KEY_FILE: server.keyFile,
          SOKUHO_DATA: server.data,
          SOKUHO_URL: server.url,
          // Factories load modules that only a server may load; tsx finds `next/headers` and the like as a bundler does.
          NODE_OPTIONS: "--conditions=react-server --import tsx",
        },
      },
    );
    if (!existsSync(report)) throw new Error("Playwright could not begin; the reason stands above.");
    const read: unknown = JSON.parse(readFileSync(report, "utf8"));
    return { counts: judged(countPlaywright(read), exitCode), failures: playwrightFailures(read) };
  } finally {
    await server.stop();
  }
}
