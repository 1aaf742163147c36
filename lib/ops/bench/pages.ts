import { buildIfNeeded } from "@/lib/ops/build";
import { startOwnServer } from "@/lib/ops/test/own-server";
import { loadPage } from "./load-page";
import type { Measurement } from "./measurement";
import { signIn } from "./signed-in";

/** Each page that is measured, the cheapest that there can be first: it is the floor of all others. */
const PAGES = [
  { row: "empty page, one query", key: "empty", path: "/empty" },
  { row: "health", key: "health", path: "/api/health" },
] as const;

const WARM_UP_REQUESTS = 100;
const REQUESTS = 500;
const MANY_CONNECTIONS = 16;
const SECONDS_OF_LOAD = 10;

/** The pages of the production build, one web process, asked by someone who is signed in. */
export async function measurePages(): Promise<Measurement[]> {
  await buildIfNeeded();
  const server = await startOwnServer({ env: { SOKUHO_DEVELOPMENT_PAGES: "1" } });
  try {
    process.env.DATABASE_APP_URL = server.appUrl;
    process.env.SOKUHO_KEY_FILE = server.keyFile;
    process.env.SOKUHO_DATA = server.data;
    process.env.SOKUHO_URL = server.url;
    const cookie = await signIn();

    const measurements: Measurement[] = [];
    for (const { row, key, path } of PAGES) {
      const page = { url: `${server.url}${path}`, cookie };
      console.error(`Measuring ${path}`);
      await loadPage(page, { connections: 1, amount: WARM_UP_REQUESTS });
      const one = await loadPage(page, { connections: 1, amount: REQUESTS, port: server.port });
      const many = await loadPage(page, { connections: MANY_CONNECTIONS, duration: SECONDS_OF_LOAD });
      measurements.push({
        row,
        key,
        figures: {
          "CPU ms/request": rounded(one.cpuMsPerRequest),
          "p50 ms": rounded(one.p50Ms),
          "p99 ms": rounded(one.p99Ms),
          [`requests/s at ${MANY_CONNECTIONS}`]: Math.round(many.requestsPerSecond),
        },
      });
    }
    return measurements;
  } finally {
    await server.stop();
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;
