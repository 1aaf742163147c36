import "server-only";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { verdictSentences } from "@/lib/audit/verdict-sentences";
import type { Verdict } from "@/lib/audit/verify";
import { readEnv } from "@/lib/env";
import { type Ground, withGround } from "./ground";
import { postgresFolder } from "./owner-database";
import { RefusedStart } from "./refused-start";

const INTACT = 0;
const TAMPERED = 1;
const UNCHECKED = 2;

process.exitCode = await main().catch((error: unknown) => {
  console.error("確かめられませんでした。The audit log could not be checked.");
  console.error(error instanceof Error ? error.message : "unknown error");
  return UNCHECKED;
});

/** `npm run -s audit:verify [-- --json]`: ends with 0 where the log is intact, 1 where it is not, 2 unchecked. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  const env = readEnv();
  // Checking makes nothing: without this, a mistyped folder would become an installation.
  if (!env.databaseUrl && !existsSync(postgresFolder(env))) {
    throw new RefusedStart(`There is no database in ${env.dataFolder}. Set SOKUHO_DATA to the data folder.`);
  }
  const verdict = await withGround(env, check);
  const sentences = { ja: verdictSentences("ja", verdict), en: verdictSentences("en", verdict) };
  if (values.json) console.log(JSON.stringify({ ...verdict, sentences }));
  else console.log([...sentences.ja, "", ...sentences.en].join("\n"));
  return verdict.isIntact ? INTACT : TAMPERED;
}

async function check({ postgres }: Ground): Promise<Verdict> {
  const { verifyAudit } = await import("@/lib/audit/verify");
  const { closeChain } = await import("@/lib/audit/chain-connection");
  const { db } = await import("@/lib/db/client");
  try {
    // Where we started the server ourselves no worker runs, and what is unsealed waits for one.
    return await verifyAudit({ sealerRuns: !postgres || postgres.adopted });
  } finally {
    await closeChain();
    await db.$disconnect();
  }
}
