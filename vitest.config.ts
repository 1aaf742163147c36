import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from UTC and from Japan, and not on a full hour: code that forgets its time zone fails here.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    env: { TZ: "Asia/Kathmandu", NODE_ENV: "test" },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,app,components,prisma}/**/*.test.{ts,tsx}", "*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**", "lib/db/generated/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{lib,app,prisma}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/database-server.ts"],
          setupFiles: ["lib/testing/database-setup.ts"],
        },
      },
    ],
  },
});
