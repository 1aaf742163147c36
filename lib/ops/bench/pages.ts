import { buildIfNeeded } from "@/lib/ops/build";
import { startOwnServer } from "@/lib/ops/test/own-server";
import { createIncidents } from "./create-incidents";
import { fillRegister } from "./fill-register";
import { type Answered, loadPage } from "./load-page";
import type { Measurement } from "./measurement";
import { signIn } from "./signed-in";

const WARM_UP_REQUESTS = 100;
const REQUESTS = 500;
const MANY_CONNECTIONS = 16;
const SECONDS_OF_LOAD = 10;
const INCIDENTS = 10_000;

/**
 * The pages of the production build, one web process, asked by a responder who is signed in and a member of
 * `rows` incidents (10,000). `room_cpu` is the room's processor time against that of the empty page, which is the
 * floor of all others: the same layout and session read.
 */
export async function measurePages({
  rows = INCIDENTS,
}: {
  rows?: number | undefined;
}): Promise<Measurement[]> {
  await buildIfNeeded();
  const server = await startOwnServer({ env: { SOKUHO_DEVELOPMENT_PAGES: "1" } });
  try {
    process.env.DATABASE_APP_URL = server.appUrl;
    process.env.SOKUHO_KEY_FILE = server.keyFile;
    process.env.SOKUHO_DATA = server.data;
    process.env.SOKUHO_URL = server.url;
    const { userId, cookie } = await signIn();
    const incidentId = await fillRegister(userId, rows);
    const at = (path: string) => ({ url: `${server.url}${path}`, cookie });
    const one = async (path: string): Promise<Answered> => {
      console.error(`Measuring ${path.replace(incidentId, "…")}`);
      await loadPage(at(path), { connections: 1, amount: WARM_UP_REQUESTS });
      return loadPage(at(path), { connections: 1, amount: REQUESTS, port: server.port });
    };
    const many = async (path: string) =>
      (await loadPage(at(path), { connections: MANY_CONNECTIONS, duration: SECONDS_OF_LOAD }))
        .requestsPerSecond;

    const empty = await one("/empty");
    const health = await one("/api/health");
    const list = await one("/incidents");
    const listRps16 = await many("/incidents");
    const room = await one(`/incidents/${incidentId}`);
    const home = await one("/");
    const created = await createIncidents(at("/incidents/new"), REQUESTS / 5);
    const html = (await (await fetch(at(`/incidents/${incidentId}`).url, { headers: { cookie } })).text())
      .length;
    return [
      row("empty page, one query", "empty", empty, { rps16: Math.round(await many("/empty")) }),
      row("health", "health", health, {}),
      row("register", "list", list, { rps16: Math.round(listRps16) }),
      row("room", "room", room, {
        cpu: rounded(room.cpuMsPerRequest / empty.cpuMsPerRequest),
        "html kB": rounded(html / 1000),
      }),
      row("home", "home", home, {}),
      { row: "recording one", key: "create", figures: { p50: rounded(created) } },
    ];
  } finally {
    await server.stop();
  }
}

const row = (
  name: string,
  key: string,
  { cpuMsPerRequest, p50Ms, p99Ms }: Answered,
  more: Record<string, number>,
) => ({
  row: name,
  key,
  figures: { "cpu ms": rounded(cpuMsPerRequest), p50: rounded(p50Ms), p99: rounded(p99Ms), ...more },
});

const rounded = (value: number) => Math.round(value * 100) / 100;
