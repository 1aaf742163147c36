import { defineConfig } from "@playwright/test";
import { launchArguments } from "../lib/ops/browser";

if (!process.env.E2E_URL)
  throw new Error("The journeys need a server of their own. Run: npm test -- journeys");

const browser = {
  browserName: "chromium",
  launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: launchArguments() },
} as const;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // One organisation a database, and one database a server: two stories at once would see each other.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.E2E_URL,
    locale: "ja-JP",
    // Dates are in Japan's time wherever the reader sits.
    timezoneId: "Asia/Kathmandu",
    // A trace holds every request with its data.
    trace: "off",
    video: "off",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { ...browser, viewport: { width: 1280, height: 900 } } },
    // Where a story says so: test("…", { tag: "@phone" }, …)
    {
      name: "phone",
      grep: /@phone/,
      use: { ...browser, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
