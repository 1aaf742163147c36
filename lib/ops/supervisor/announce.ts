import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { setupCode } from "@/lib/auth/setup-code";
import type { Env } from "@/lib/env";
import type { Ground } from "../ground";
import { findOrganisation } from "./first-start";

const PATIENCE_MS = 60_000;
const PATIENCE_WITH_WORKER_MS = 15_000;

/** What the demo wrote down: one sign-in a role. */
const demoSignIns = z.array(
  z.object({ role: z.string(), email: z.string(), password: z.string(), note: z.string().optional() }),
);

/** Waits until all is well, or until the pages answer at all when the rest takes longer. False after a minute. */
export async function awaitPages({ host, port }: Env, signal: AbortSignal): Promise<boolean> {
  const began = Date.now();
  const address = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  while (Date.now() - began < PATIENCE_MS && !signal.aborted) {
    const answer = await fetch(`http://${address}:${port}/api/health`, {
      signal: AbortSignal.timeout(5000),
    }).catch(() => null);
    if (answer?.ok || (answer && Date.now() - began > PATIENCE_WITH_WORKER_MS)) return true;
    await sleep(100);
  }
  return false;
}

/** Prints where Sokuho is and how to sign in: to stdout, for the person at the terminal. */
export async function announce(env: Env, ground: Ground): Promise<void> {
  console.log(await announcement(env, ground));
}

/**
 * The address; the setup code while there is no organisation; the sign-ins of a demo. The database says which of
 * these it is: a data folder may still hold the sign-ins of a demo in another database.
 */
export async function announcement(
  env: Pick<Env, "url" | "dataFolder">,
  { ownerUrl, masterKey }: Pick<Ground, "ownerUrl" | "masterKey">,
): Promise<string> {
  const lines = ["", `  Sokuho  ${env.url}`, ""];
  const organisation = await findOrganisation(ownerUrl);
  const signIns = organisation?.isDemo ? readDemoSignIns(env.dataFolder) : [];
  if (signIns.length > 0) {
    lines.push("  Demo sign-ins (made for this installation alone):");
    for (const { role, email, password, note } of signIns) {
      lines.push(`    ${role.padEnd(12)} ${email.padEnd(34)} ${password}${note ? `  ${note}` : ""}`);
    }
    lines.push("");
  }
  if (!organisation) {
    lines.push(`  Set it up at ${env.url}/setup`, `  with the code  ${setupCode(masterKey)}`, "");
  }
  lines.push("  Ctrl-C stops it.", "");
  return lines.join("\n");
}

function readDemoSignIns(dataFolder: string) {
  try {
    return demoSignIns.parse(JSON.parse(readFileSync(join(dataFolder, "demo-sign-ins.json"), "utf8")));
  } catch {
    return [];
  }
}
