import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { deriveSecret, type MasterKey } from "@/lib/crypto/master-key";
import { MigrationRefused } from "./apply-migrations";

const LONGEST_NAME = 63;
const SCRAM_ROUNDS = 4096;
const INSUFFICIENT_PRIVILEGE = "42501";

/**
 * The role that web and worker connect with: one for each database, without DDL or any power over roles. Its
 * password comes from the master key and is set where it does not fit. Every time the database is closed to all others:
 * one that was made anew under its old name is open to every role of the server. Returns its address.
 * `ownerUrl` carries over what the connection needs besides (TLS).
 */
export async function ensureAppRole(
  client: pg.Client,
  masterKey: MasterKey,
  { ownerUrl }: { readonly ownerUrl?: string } = {},
): Promise<string> {
  const { database, role, password, url } = await addressOf(client, masterKey, ownerUrl);
  const fits = await connects(url);

  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [role]);
    if (!fits) await makeRole(client, { role, password });
    await closeToOthers(client, { database, role });
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new MigrationRefused(refusal(role, database), { cause: error });
  }
  return url;
}

/**
 * The address with the password of this key, where the role has it: for whoever comes beside a running Sokuho, whose
 * password must not change under it. Null where it does not fit.
 */
export async function fittingAppUrl(
  client: pg.Client,
  masterKey: MasterKey,
  { ownerUrl }: { readonly ownerUrl?: string } = {},
): Promise<string | null> {
  const { url } = await addressOf(client, masterKey, ownerUrl);
  return (await connects(url)) ? url : null;
}

async function addressOf(client: pg.Client, masterKey: MasterKey, ownerUrl: string | undefined) {
  const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
  const database = rows[0]?.name ?? "";
  const role = appRoleName(database);
  const password = deriveSecret(masterKey, "app-role-password").toString("base64url");
  const url = appUrl(client, { ...(ownerUrl && { ownerUrl }), database, role, password });
  return { database, role, password, url };
}

/** "sokuho" → "sokuho_app_sokuho". A name that had to be changed or cut ends in a hash, so that two never share a role. */
export function appRoleName(database: string): string {
  const plain = `sokuho_app_${database}`;
  if (/^[a-z0-9_]+$/.test(plain) && plain.length <= LONGEST_NAME) return plain;
  const hash = createHash("sha256").update(database).digest("hex").slice(0, 12);
  return `${plain.replaceAll(/[^a-z0-9_]/g, "_").slice(0, LONGEST_NAME - 13)}_${hash}`;
}

type AppRole = { readonly database: string; readonly role: string; readonly password: string };

async function makeRole(
  client: pg.Client,
  { role, password }: Pick<AppRole, "role" | "password">,
): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount === 0) {
    await client.query(
      `CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
    );
  }
  await client.query(`ALTER ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(scramVerifier(password))}`);
  await client.query(`GRANT sokuho_app, sokuho_worker TO ${name}`);
}

/** Every database of this server that runs Sokuho has the same groups: only its own role may come in. */
async function closeToOthers(
  client: pg.Client,
  { database, role }: Pick<AppRole, "database" | "role">,
): Promise<void> {
  const place = pg.escapeIdentifier(database);
  await client.query(`GRANT CONNECT ON DATABASE ${place} TO ${pg.escapeIdentifier(role)}`);
  await client.query(`REVOKE CONNECT ON DATABASE ${place} FROM PUBLIC`);
}

// What Postgres would store: the password itself is then in no statement, and in no server's log.
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, SCRAM_ROUNDS, 32, "sha256");
  const keyed = (what: string) => createHmac("sha256", salted).update(what).digest();
  const storedKey = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${SCRAM_ROUNDS}:${salt.toString("base64")}$${storedKey}:${keyed("Server Key").toString("base64")}`;
}

function appUrl(
  client: pg.Client,
  { ownerUrl, database, role, password }: AppRole & { ownerUrl?: string },
): string {
  const url = new URL(ownerUrl ?? `postgres://${client.host}:${client.port}`);
  url.username = role;
  url.password = password;
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    // The groups too: without them the role is of no use.
    const { rows } = await client.query<{ member: boolean }>(
      "SELECT pg_has_role('sokuho_app', 'usage') AND pg_has_role('sokuho_worker', 'usage') AS member",
    );
    return rows[0]?.member === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refusal(role: string, database: string): string {
  return (
    "The user of DATABASE_URL may not make the role that web and worker connect with. An administrator of the server " +
    `runs once: CREATE ROLE ${role} LOGIN PASSWORD '…'; GRANT sokuho_app, sokuho_worker TO ${role}; ` +
    `GRANT CONNECT ON DATABASE "${database}" TO ${role}; then set DATABASE_APP_URL to an address with that user. ` +
    "Or gives the user of DATABASE_URL the right CREATEROLE."
  );
}
