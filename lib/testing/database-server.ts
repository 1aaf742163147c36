import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareKeys } from "@/lib/crypto/prepare-keys";
import { ensureAppRole } from "@/lib/ops/app-role";
import { migrate } from "@/lib/ops/migrate";
import { withDatabase } from "./database-address";
import { connected, startOwnPostgres } from "./own-postgres";

export type WorkerDatabase = { readonly ownerUrl: string; readonly appUrl: string };

declare module "vitest" {
  export interface ProvidedContext {
    databases: readonly WorkerDatabase[];
    testFolder: string;
    keyFile: string;
  }
}

const TEMPLATE = "sokuho_template";

/** One Postgres for the run and one database for each worker, all of them copies of one migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startOwnPostgres();
  const keyFile = join(server.folder, "keys", "master.key");
  try {
    const databases = await prepareDatabases(server.url, keyFile, project.vitest.config.maxWorkers);
    project.provide("databases", databases);
    project.provide("testFolder", server.folder);
    project.provide("keyFile", keyFile);
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepareDatabases(
  serverUrl: string,
  keyFile: string,
  count: number,
): Promise<WorkerDatabase[]> {
  await connected(serverUrl, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  const templateUrl = withDatabase(serverUrl, TEMPLATE);
  await migrate(templateUrl);
  const masterKey = await connected(templateUrl, (client) => prepareKeys(client, keyFile));

  const databases: WorkerDatabase[] = [];
  for (let worker = 1; worker <= count; worker += 1) {
    const name = `sokuho_test_${worker}`;
    const ownerUrl = withDatabase(serverUrl, name);
    await connected(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
    const appUrl = await connected(ownerUrl, (client) => ensureAppRole(client, masterKey));
    databases.push({ ownerUrl, appUrl });
  }
  return databases;
}
