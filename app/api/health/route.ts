import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

const PATIENCE_MS = 2000;

type Part = "ok" | "down";

/** For load balancers and `npm start`: which parts work. 503 where one is down; says nothing else to strangers. */
export async function GET(): Promise<Response> {
  const parts = await Promise.race([look(), sleep(PATIENCE_MS, nothingWorks, { ref: false })]);
  const status: Part = Object.values(parts).every((part) => part === "ok") ? "ok" : "down";
  return Response.json(
    { status, ...parts, version },
    { status: status === "ok" ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

const nothingWorks: Record<"database" | "worker", Part> = { database: "down", worker: "down" };

async function look(): Promise<typeof nothingWorks> {
  try {
    const rows = await db.$queryRaw<{ alive: boolean }[]>`
      SELECT EXISTS (SELECT FROM worker_heartbeats WHERE beat_at > now() - interval '15 seconds') AS alive`;
    return { database: "ok", worker: rows[0]?.alive ? "ok" : "down" };
  } catch {
    return nothingWorks;
  }
}
