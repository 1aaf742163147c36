import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Env } from "@/lib/env";
import { RefusedStart } from "../refused-start";
import { ended, spawnNode } from "./spawn-node";

const SEED = "lib/ops/seed-demo.ts";

/**
 * Fills a new embedded database with the demo, unless it is to begin empty. Decided once and noted: a later
 * start without `--empty` does not put made-up people beside real ones.
 */
export async function firstStart(
  env: Env,
  {
    ownerUrl,
    empty,
    childEnv,
    signal,
  }: { ownerUrl: string; empty: boolean; childEnv: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<void> {
  const note = join(env.dataFolder, "first-start.json");
  if (env.databaseUrl || existsSync(note)) return;

  const demo = !empty && !(await findOrganisation(ownerUrl));
  if (demo) {
    console.error("Making the demo (once).");
    const code = await ended(
      spawnNode({
        name: "demo",
        args: ["--conditions=react-server", "--import", "tsx", SEED],
        env: childEnv,
        signal,
      }),
    );
    if (code !== 0)
      throw new RefusedStart(
        "The demo could not be made; the reason stands above. Begin without it: npm start -- --empty",
      );
  }
  writeFileSync(note, `${JSON.stringify({ demo })}\n`, { mode: 0o600 });
}

/** The organisation of this database; null while nobody has set it up. */
export async function findOrganisation(ownerUrl: string): Promise<{ readonly isDemo: boolean } | null> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ isDemo: boolean }>(
      'SELECT is_demo AS "isDemo" FROM organisations LIMIT 1',
    );
    return rows[0] ?? null;
  } finally {
    await client.end();
  }
}
