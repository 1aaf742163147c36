import { join } from "node:path";
import { prepareKeys } from "@/lib/crypto/prepare-keys";
import { ensureAppRole } from "@/lib/ops/app-role";
import { migrate } from "@/lib/ops/migrate";
import { withDatabase } from "@/lib/testing/database-address";
import { connected, type OwnPostgres } from "@/lib/testing/own-postgres";

const DATABASE = "sokuho_soak";

/**
 * A migrated database with keys of its own; the environment then names it, so import what reads it afterwards.
 * Returns the owner's address.
 */
export async function prepareSoakDatabase({ url, folder }: OwnPostgres): Promise<string> {
  const ownerUrl = withDatabase(url, DATABASE);
  const keyFile = join(folder, "keys", "master.key");
  await connected(url, (client) => client.query(`CREATE DATABASE ${DATABASE}`));
  await migrate(ownerUrl);
  const appUrl = await connected(ownerUrl, async (client) =>
    ensureAppRole(client, await prepareKeys(client, keyFile)),
  );
  Object.assign(process.env, {
    DATABASE_APP_URL: appUrl,
    SOKUHO_KEY_FILE: keyFile,
    SOKUHO_DATA: join(folder, "data"),
  });
  return ownerUrl;
}
