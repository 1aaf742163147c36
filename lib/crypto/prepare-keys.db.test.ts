import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { owner } from "@/lib/testing/database";
import { withDatabase } from "@/lib/testing/database-address";
import { createMasterKeyFile, KeyFileUnusable, readMasterKey } from "./master-key";
import { organisationKeyPlace, prepareKeys } from "./prepare-keys";
import { unwrapKey } from "./wrapping";

// A database of its own: the other tests live by the keys of theirs.
const DATABASE = `sokuho_keys_${process.pid}`;
let url: string;
let clients: pg.Client[];
let folder: string;
let keyFile: string;

async function client(): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: url });
  await made.connect();
  clients.push(made);
  return made;
}

beforeAll(async () => {
  await owner.query(`CREATE DATABASE ${DATABASE} TEMPLATE sokuho_template`);
  url = withDatabase(process.env.SOKUHO_TEST_OWNER_URL ?? "", DATABASE);
});

afterAll(async () => {
  await owner.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`);
});

beforeEach(async () => {
  clients = [];
  folder = mkdtempSync(join(tmpdir(), "sokuho-prepare-"));
  keyFile = join(folder, "keys", "master.key");
  await (await client()).query("DELETE FROM organisation_keys");
  return async () => {
    await Promise.all(clients.map((one) => one.end()));
    rmSync(folder, { recursive: true, force: true });
  };
});

const stored = async () => {
  const { rows } = await (await client()).query<{
    purpose: "audit" | "organisation" | "person_mark";
    wrapped: Buffer;
    master_key_id: string;
  }>("SELECT purpose, wrapped, master_key_id FROM organisation_keys ORDER BY purpose");
  return rows;
};

describe("a start", () => {
  it("makes the key file and the organisation's keys for a new database", async () => {
    const master = await prepareKeys(await client(), keyFile);
    expect(readMasterKey(keyFile)).toEqual(master);

    const rows = await stored();
    expect(rows.map(({ purpose }) => purpose)).toEqual(["organisation", "audit", "person_mark"]);
    expect(rows.every((row) => row.master_key_id === master.id)).toBe(true);
    const keys = rows.map((row) =>
      unwrapKey(master, organisationKeyPlace(row.purpose), row.wrapped).toString("hex"),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it("changes nothing the second time", async () => {
    await prepareKeys(await client(), keyFile);
    const [rows, file] = [await stored(), readFileSync(keyFile)];
    await prepareKeys(await client(), keyFile);
    expect(await stored()).toEqual(rows);
    expect(readFileSync(keyFile)).toEqual(file);
  });

  it("goes on with a key file that was put there before", async () => {
    const made = createMasterKeyFile(keyFile);
    expect(await prepareKeys(await client(), keyFile)).toEqual(made);
    expect(await stored()).toHaveLength(3);
  });

  it("makes what is missing after it was killed in the middle", async () => {
    await prepareKeys(await client(), keyFile);
    const before = await stored();
    await (await client()).query("DELETE FROM organisation_keys WHERE purpose = 'person_mark'");
    await prepareKeys(await client(), keyFile);
    const after = await stored();
    expect(after).toHaveLength(3);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  });

  it("makes one set of keys when two come at once with the same key file", async () => {
    createMasterKeyFile(keyFile);
    const [one, other] = [await client(), await client()];
    await Promise.all([prepareKeys(one, keyFile), prepareKeys(other, keyFile)]);
    const rows = await stored();
    expect(rows).toHaveLength(3);
    await expect(prepareKeys(await client(), keyFile)).resolves.toBeDefined();
  });

  it("makes one key file when two come at once without one", async () => {
    const starts = [prepareKeys(await client(), keyFile), prepareKeys(await client(), keyFile)];
    const ended = await Promise.allSettled(starts);
    expect(ended.some(({ status }) => status === "fulfilled")).toBe(true);
    // Whoever came second may have to be started again; what stands opens with the file that stands.
    await expect(prepareKeys(await client(), keyFile)).resolves.toEqual(readMasterKey(keyFile));
  });
});

describe("a start without the right key", () => {
  beforeEach(async () => {
    await prepareKeys(await client(), keyFile);
  });

  async function refusal() {
    const [before, hadFile] = [await stored(), existsSync(keyFile)];
    const reason: unknown = await prepareKeys(await client(), keyFile).catch((error: unknown) => error);
    expect(await stored()).toEqual(before);
    expect(existsSync(keyFile)).toBe(hadFile);
    if (!(reason instanceof KeyFileUnusable)) throw new Error("It was not refused");
    return reason.message;
  }

  it("is refused when the key file is missing, makes none, and says what to do", async () => {
    rmSync(keyFile);
    expect(await refusal()).toBe(
      `The database holds sealed data, and the key file ${keyFile} is missing. Put it back from your copy, or set SOKUHO_KEY_FILE to where it is. Nothing was changed.`,
    );
  });

  it("is refused when the key file is another one", async () => {
    rmSync(keyFile);
    createMasterKeyFile(keyFile);
    expect(await refusal()).toContain("is not the one this data was sealed with");
  });

  it("is refused when the key file is damaged or open to others", async () => {
    copyFileSync(keyFile, `${keyFile}.copy`);
    writeFileSync(keyFile, "sokuho-key-1 short");
    expect(await refusal()).toContain("is damaged");
    copyFileSync(`${keyFile}.copy`, keyFile);
    chmodSync(keyFile, 0o644);
    expect(await refusal()).toContain("chmod 600");
  });

  it("is refused when a wrapped key was moved to another purpose", async () => {
    const [one] = await stored();
    await (await client()).query("UPDATE organisation_keys SET wrapped = $1 WHERE purpose = 'audit'", [
      one?.wrapped,
    ]);
    expect(await refusal()).toContain("is not the one this data was sealed with");
  });

  it("never shows the key", async () => {
    const secret = readFileSync(keyFile, "utf8").trim().split(" ")[1] ?? "";
    rmSync(keyFile);
    expect(await refusal()).not.toContain(secret);
  });
});
