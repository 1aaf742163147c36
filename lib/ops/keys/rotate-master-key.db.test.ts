import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { forgetDestroyedKeys } from "@/lib/crypto/forget-destroyed-keys";
import { destroyIncidentKey, incidentKeys, KeyDestroyed } from "@/lib/crypto/incident-key";
import { forgetKeys, masterKey, organisationKey } from "@/lib/crypto/keyring";
import { createMasterKeyFile, KeyFileUnusable, readMasterKey } from "@/lib/crypto/master-key";
import { masterKeyFiles } from "@/lib/crypto/master-key-files";
import { prepareKeys } from "@/lib/crypto/prepare-keys";
import { keepBeside, renameFile } from "@/lib/crypto/write-key-file";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { connected } from "@/lib/testing/own-postgres";
import { removeOldMasterKey } from "./remove-old-master-key";
import { rewrapAll } from "./rewrap-keys";
import { rotateMasterKey } from "./rotate-master-key";
import { RotationStopped } from "./rotation-stopped";

// The key file of the tests belongs to all of them: here it is a copy, and the rows are put back as they were.
const ownerUrl = process.env.SOKUHO_TEST_OWNER_URL ?? "";
const shared = process.env.SOKUHO_KEY_FILE ?? "";
const rowsBefore = db.organisationKey.findMany();
let keyFile: string;
let files: ReturnType<typeof masterKeyFiles>;

const putBack = () =>
  connected(ownerUrl, async (client) => {
    for (const { purpose, masterKeyId, wrapped } of await rowsBefore)
      await client.query(
        "UPDATE organisation_keys SET master_key_id = $2, wrapped = $3 WHERE purpose = $1::key_purpose",
        [purpose, masterKeyId, Buffer.from(wrapped)],
      );
  });

beforeEach(async () => {
  await emptyDatabase();
  await putBack();
  const folder = mkdtempSync(join(tmpdir(), "sokuho-master-"));
  keyFile = join(folder, "master.key");
  copyFileSync(shared, keyFile);
  files = masterKeyFiles(keyFile);
  process.env.SOKUHO_KEY_FILE = keyFile;
  forgetKeys();
  await anOrganisation();
  return () => rmSync(folder, { recursive: true, force: true });
});

afterAll(async () => {
  await putBack();
  process.env.SOKUHO_KEY_FILE = shared;
  forgetKeys();
});

const rotate = () => rotateMasterKey({ ownerUrl, keyFile });
const keysOf = ({ id }: { id: string }) => incidentKeys(db, id);
const remove = (isInUse = false) => removeOldMasterKey({ ownerUrl, keyFile, isInUse });

async function masterKeyIds(): Promise<string[]> {
  const rows = [...(await db.organisationKey.findMany()), ...(await db.incidentKey.findMany())];
  return [...new Set(rows.map(({ masterKeyId }) => masterKeyId))];
}

/** A start does this, and refuses where anything does not open. */
const start = () => connected(ownerUrl, (client) => prepareKeys(client, keyFile));

describe("rotating the master key", () => {
  it("wraps every key anew, which stay what they are, and keeps the one before", async () => {
    const [one, other] = [await anIncident(), await anIncident()];
    const [before, audit] = [await keysOf(one), await organisationKey("audit")];
    const old = masterKey();
    const { id, count } = await rotate();

    expect(count).toBe(5);
    expect(await masterKeyIds()).toEqual([id]);
    expect(id).not.toBe(old.id);
    expect([readMasterKey(files.current)?.id, readMasterKey(files.previous)?.id]).toEqual([id, old.id]);
    expect(existsSync(files.next)).toBe(false);
    expect(await keysOf(one)).toEqual(before);
    expect(await keysOf(other)).toBeDefined();
    forgetKeys();
    expect(await organisationKey("audit")).toEqual(audit);
    expect((await start()).id).toBe(id);
    const events = await db.auditEntry.findMany({ where: { type: { startsWith: "master-key" } } });
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      "master-key.rotated",
      "master-key.rotation-started",
    ]);
  });

  it("needs no new start: who runs opens what is there, wraps with the new key, and keeps its own secrets", async () => {
    const incident = await anIncident();
    const before = await keysOf(incident);
    const secret = masterKey();
    const { id } = await rotate();
    expect(await keysOf(incident)).toEqual(before);
    expect(masterKey()).toEqual(secret);
    const { id: incidentId } = await anIncident();
    expect(await db.incidentKey.findUniqueOrThrow({ where: { incidentId } })).toMatchObject({
      masterKeyId: id,
    });
  });

  it.each([
    ["before anything was wrapped", async () => undefined],
    [
      "after some keys were wrapped",
      async () => {
        const next = readMasterKey(files.next) ?? masterKey();
        await connected(ownerUrl, (client) => rewrapAll(client, { keyFile, next }));
        await anIncident();
      },
    ],
    ["between the two files", async () => keepBeside(files.current, files.previous)],
    [
      "after the new key was put in its place",
      async () => {
        keepBeside(files.current, files.previous);
        renameFile(files.next, files.current);
      },
    ],
  ])("goes on after it was killed %s, and everything opens meanwhile", async (_when, untilKilled) => {
    const incident = await anIncident();
    const before = await keysOf(incident);
    createMasterKeyFile(files.next);
    const next = readMasterKey(files.next)?.id;
    await untilKilled();

    forgetKeys();
    expect(await keysOf(incident)).toEqual(before);
    await expect(start()).resolves.toBeDefined();
    expect((await rotate()).id).toBe(next);
    expect(await masterKeyIds()).toEqual([next]);
    expect(await keysOf(incident)).toEqual(before);
    expect(existsSync(files.next)).toBe(false);
  });

  it("is not begun again while the key before the present one is kept", async () => {
    await rotate();
    await expect(rotate()).rejects.toThrow("Remove it first");
    await remove();
    await rotate();
    expect(await masterKeyIds()).toHaveLength(1);
  });

  it("is one at a time", async () => {
    const ends = await Promise.allSettled([rotate(), rotate()]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await masterKeyIds()).toHaveLength(1);
  });

  it("says which key is missing where a row names one that is in no file, and loses nothing", async () => {
    const incident = await anIncident();
    const before = await db.incidentKey.findMany();
    await connected(ownerUrl, (client) =>
      client.query("UPDATE incident_keys SET master_key_id = 'feedfacefeedface'"),
    );
    await expect(rotate()).rejects.toThrow("wrapped by the master key feedfacefeedface");
    await db.incidentKey.update({
      where: { incidentId: incident.id },
      data: { masterKeyId: before[0]?.masterKeyId ?? "" },
    });
    await rotate();
    await expect(keysOf(incident)).resolves.toBeDefined();
  });
});

describe("the master key before the present one", () => {
  it("is removed only when nothing needs it", async () => {
    expect(await remove()).toBeNull();
    const { id: old } = masterKey();
    await anIncident();
    createMasterKeyFile(files.next);
    keepBeside(files.current, files.previous);
    await expect(remove()).rejects.toThrow("has not ended");
    await rotate();
    await expect(remove(true)).rejects.toThrow(RotationStopped);
    expect(existsSync(files.previous)).toBe(true);
    expect(await remove()).toBe(old);
    expect(existsSync(files.previous)).toBe(false);
  });

  it("takes what backups hold with it", async () => {
    const incident = await anIncident();
    const backup = await db.incidentKey.findUniqueOrThrow({ where: { incidentId: incident.id } });
    await rotate();
    await db.incidentKey.update({ where: { incidentId: incident.id }, data: backup });
    await expect(keysOf(incident)).resolves.toBeDefined();
    await rotate();
    await remove();
    await db.incidentKey.update({ where: { incidentId: incident.id }, data: backup });
    await expect(keysOf(incident)).rejects.toThrow(KeyFileUnusable);
  });
});

describe("a key that was destroyed", () => {
  const purge = async ({ id }: { id: string }) => {
    await db.$transaction((tx) => destroyIncidentKey(tx, id, new Date()));
    return forgetDestroyedKeys();
  };

  it("opens no more with a backup of the database and the key file of today; all others do", async () => {
    const [gone, kept] = [await anIncident(), await anIncident()];
    const before = await keysOf(kept);
    const backup = await db.incidentKey.findUniqueOrThrow({ where: { incidentId: gone.id } });
    const oldFile = readFileSync(keyFile, "utf8");
    expect(await purge(gone)).toBe(1);

    await db.incidentKey.update({ where: { incidentId: gone.id }, data: backup });
    await expect(keysOf(gone)).rejects.toThrow(KeyDestroyed);
    expect(await keysOf(kept)).toEqual(before);
    expect(masterKey().id).toBe(readMasterKey(keyFile)?.id);
    await expect(start()).resolves.toBeDefined();
    await expect(keysOf(await anIncident())).resolves.toBeDefined();

    // What the copy of the key file can still do, until it is replaced: SECURITY.md says so.
    writeFileSync(keyFile, oldFile);
    forgetKeys();
    await expect(keysOf(gone)).resolves.toBeDefined();
  });

  it("is cut off once, and in every file that a rotation has left", async () => {
    const gone = await anIncident();
    await rotate();
    expect(await purge(gone)).toBe(2);
    expect(await forgetDestroyedKeys()).toBe(0);
  });

  it("stays destroyed where the master key is rotated after a backup was put back", async () => {
    const [gone, kept] = [await anIncident(), await anIncident()];
    const backup = await db.incidentKey.findUniqueOrThrow({ where: { incidentId: gone.id } });
    await purge(gone);
    await db.incidentKey.update({ where: { incidentId: gone.id }, data: backup });
    await rotate();
    await expect(keysOf(gone)).rejects.toThrow(KeyDestroyed);
    expect(await db.incidentKey.findUniqueOrThrow({ where: { incidentId: gone.id } })).toMatchObject({
      wrapped: null,
      destroyedAt: expect.any(Date),
    });
    await expect(keysOf(kept)).resolves.toBeDefined();
  });

  it("hangs on a branch once a key file of the first days, which has none, was rotated", async () => {
    writeFileSync(files.next, `sokuho-key-1 ${Buffer.alloc(32, 7).toString("base64url")}\n`, { mode: 0o600 });
    await rotate();
    await remove();
    forgetKeys();
    expect(masterKey().tree).toBeNull();
    const [one, other] = [await anIncident(), await anIncident()];
    const before = await keysOf(other);
    expect(await purge(one)).toBe(0);
    await rotate();
    await remove();
    expect(await keysOf(other)).toEqual(before);
    // The branch of the other one too, which nothing hangs on.
    expect(await purge(other)).toBe(2);
  });
});

it("a key file that lost its branches is not taken for the key that it was", async () => {
  const incident = await anIncident();
  writeFileSync(keyFile, `${readFileSync(keyFile, "utf8").split("\n")[0]}\n`);
  forgetKeys();
  await expect(keysOf(incident)).rejects.toThrow(KeyFileUnusable);
  await expect(start()).rejects.toThrow("is not the one this data was sealed with");
});
