import { randomBytes } from "node:crypto";
import { withDatabase } from "./database-address";
import { connected } from "./own-postgres";

export type OwnDatabase = {
  /** The superuser's address. */
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
};

/** An empty database on the server of the tests, for what changes roles or the schema itself. */
export async function databaseOfItsOwn(): Promise<OwnDatabase> {
  const serverUrl = process.env.SOKUHO_TEST_OWNER_URL ?? "";
  const name = `sokuho_own_${randomBytes(6).toString("hex")}`;
  await connected(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  return {
    name,
    url: withDatabase(serverUrl, name),
    drop: () =>
      connected(serverUrl, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.query(`DROP ROLE IF EXISTS sokuho_app_${name}`);
      }),
  };
}
