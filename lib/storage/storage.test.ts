import { spawnSync } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SealBroken } from "@/lib/crypto/sealing";
import { FRAME_BYTES, HEADER_BYTES, TAG_BYTES } from "./frames";
import { openSealed, readSealed, StoredFileMissing, StoredFileTooLong } from "./open-sealed";
import { StorageFull, storeSealed } from "./store-sealed";
import { listStored, removeSealed, type StoredFile } from "./stored-files";
import { placeOf } from "./stored-place";

const SEALED_FRAME = FRAME_BYTES + TAG_BYTES;
const key = randomBytes(32);
const before = process.env.SOKUHO_DATA;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sokuho-storage-"));
  process.env.SOKUHO_DATA = folder;
});

// Keys that begin alike share a folder: what another test left would now and then lie beside this one's file.
beforeEach(() => rm(join(folder, "evidence"), { recursive: true, force: true }));

afterAll(async () => {
  if (before === undefined) delete process.env.SOKUHO_DATA;
  else process.env.SOKUHO_DATA = before;
  await rm(folder, { recursive: true, force: true });
});

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function stored(bytes: Buffer, storageKey = randomUUID() as string) {
  const written = await storeSealed(inPieces(bytes, 10_000), { key, storageKey });
  return { storageKey, file: placeOf(storageKey).file, ...written };
}

const read = (storageKey: string, opened = key) => readSealed(storageKey, opened, Number.POSITIVE_INFINITY);

async function everything(): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for await (const file of listStored()) found.push(file);
  return found;
}

describe("a stored file", () => {
  test.each([0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 3 * FRAME_BYTES, 3 * FRAME_BYTES + 5])(
    "of %i bytes comes back bit for bit, with its length and hash",
    async (length) => {
      const bytes = randomBytes(length);
      const { storageKey, ...written } = await stored(bytes);
      expect(written.bytes).toBe(length);
      expect(written.sha256.equals(createHash("sha256").update(bytes).digest())).toBe(true);
      expect((await read(storageKey)).equals(bytes)).toBe(true);
    },
  );

  test("comes back whatever pieces it arrived in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 90_000 }), { maxLength: 6 }), async (pieces) => {
        const storageKey = randomUUID();
        await storeSealed(
          (async function* () {
            yield* pieces;
          })(),
          { key, storageKey },
        );
        expect((await read(storageKey)).equals(Buffer.concat(pieces))).toBe(true);
        await removeSealed(storageKey);
      }),
      { numRuns: 40 },
    );
  });

  test("shows nothing of the original, and is for this user alone", async () => {
    const { file, storageKey } = await stored(Buffer.from("秘密の名簿 ".repeat(9000)));
    expect((await readFile(file)).includes(Buffer.from("名簿"))).toBe(false);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
    expect(file).toBe(join(folder, "evidence", storageKey.slice(0, 2), storageKey));
  });

  test("is sealed differently each time, also under the same key", async () => {
    const bytes = Buffer.alloc(1000, 7);
    const [one, other] = [await stored(bytes), await stored(bytes)];
    expect((await readFile(one.file)).equals(await readFile(other.file))).toBe(false);
  });

  test("is not taken for another by its name", async () => {
    const [one, other] = [await stored(randomBytes(500)), await stored(randomBytes(500))];
    await copyFile(one.file, other.file);
    await expect(read(other.storageKey)).rejects.toThrow(SealBroken);
    await expect(read(one.storageKey, randomBytes(32))).rejects.toThrow(SealBroken);
  });

  test("longer than the reader can take is not read, and one that is missing is said to be", async () => {
    const { storageKey } = await stored(randomBytes(1001));
    await expect(readSealed(storageKey, key, 1000)).rejects.toThrow(StoredFileTooLong);
    expect((await readSealed(storageKey, key, 1001)).length).toBe(1001);
    await removeSealed(storageKey);
    await expect(read(storageKey)).rejects.toThrow(StoredFileMissing);
    await removeSealed(storageKey);
  });

  test.each(["../../etc/passwd", "x", "", "AA.part", `${randomUUID()}/..`])("has no name like %j", (name) => {
    expect(() => placeOf(name)).toThrow("uuid");
  });
});

describe("tampering", () => {
  const frame = (sealed: Buffer, index: number) =>
    sealed.subarray(HEADER_BYTES + index * SEALED_FRAME, HEADER_BYTES + (index + 1) * SEALED_FRAME);
  const changes: [string, (sealed: Buffer) => Buffer][] = [
    ["cut off after a whole frame", (sealed) => sealed.subarray(0, HEADER_BYTES + 2 * SEALED_FRAME)],
    ["cut off within a frame", (sealed) => sealed.subarray(0, -7)],
    ["cut off after the header", (sealed) => sealed.subarray(0, HEADER_BYTES)],
    ["emptied", () => Buffer.alloc(0)],
    ["made longer", (sealed) => Buffer.concat([sealed, Buffer.alloc(1)])],
    ["made longer by a frame of its own", (sealed) => Buffer.concat([sealed, frame(sealed, 0)])],
    ["of another version", (sealed) => Buffer.concat([Buffer.from([2]), sealed.subarray(1)])],
    [
      "with two frames in another order",
      (sealed) =>
        Buffer.concat([
          sealed.subarray(0, HEADER_BYTES),
          frame(sealed, 1),
          frame(sealed, 0),
          sealed.subarray(HEADER_BYTES + 2 * SEALED_FRAME),
        ]),
    ],
    [
      "with a frame left out",
      (sealed) =>
        Buffer.concat([sealed.subarray(0, HEADER_BYTES), sealed.subarray(HEADER_BYTES + SEALED_FRAME)]),
    ],
  ];

  test.each(changes)("is noticed in a file %s", async (_what, change) => {
    const { file, storageKey } = await stored(randomBytes(3 * FRAME_BYTES));
    await writeFile(file, change(await readFile(file)));
    await expect(read(storageKey)).rejects.toThrow(SealBroken);
  });

  test("is noticed wherever one bit is turned", async () => {
    const { file, storageKey } = await stored(randomBytes(FRAME_BYTES + 300));
    const sealed = await readFile(file);
    const anywhere = Array.from({ length: 60 }, (_, at) => Math.floor((at * sealed.length) / 60));
    for (const at of [...anywhere, 0, HEADER_BYTES - 1, HEADER_BYTES, sealed.length - 1]) {
      const turned = Buffer.from(sealed);
      turned[at] = (turned[at] ?? 0) ^ 1;
      await writeFile(file, turned);
      await expect(read(storageKey), String(at)).rejects.toThrow(SealBroken);
    }
  });

  test("ends reading at the first frame that is not right", async () => {
    const bytes = randomBytes(3 * FRAME_BYTES);
    const { file, storageKey } = await stored(bytes);
    const sealed = await readFile(file);
    sealed.fill(0, HEADER_BYTES + SEALED_FRAME + 5, HEADER_BYTES + SEALED_FRAME + 25);
    await writeFile(file, sealed);
    const seen: Buffer[] = [];
    const reading = (async () => {
      for await (const piece of openSealed(storageKey, key)) seen.push(piece);
    })();
    await expect(reading).rejects.toThrow(SealBroken);
    expect(Buffer.concat(seen).equals(bytes.subarray(0, FRAME_BYTES))).toBe(true);
  });
});

describe("what goes wrong while a file comes in", () => {
  test("leaves nothing behind", async () => {
    const storageKey = randomUUID();
    const failing = storeSealed(
      (async function* () {
        yield randomBytes(200_000);
        throw new Error("the line broke");
      })(),
      { key, storageKey },
    );
    await expect(failing).rejects.toThrow("the line broke");
    expect(await readdir(dirname(placeOf(storageKey).file))).toEqual([]);
  });

  test("never touches a file that is there", async () => {
    const storageKey = randomUUID();
    const { part } = placeOf(storageKey);
    await mkdir(dirname(part), { recursive: true });
    await writeFile(part, "of somebody else");
    await expect(storeSealed(inPieces(randomBytes(9), 9), { key, storageKey })).rejects.toThrow("EEXIST");
    expect(await readFile(part, "utf8")).toBe("of somebody else");
  });

  test("is said where the disk is full, and nothing is left of it", async ({ skip }) => {
    const small = await mkdtemp(join(tmpdir(), "sokuho-full-"));
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", small]);
    if (mounted.status !== 0) skip("only an administrator can make a disk that is small enough to fill");
    process.env.SOKUHO_DATA = small;
    try {
      const storageKey = randomUUID();
      const storing = storeSealed(inPieces(randomBytes(2_000_000), 50_000), { key, storageKey });
      await expect(storing).rejects.toThrow(StorageFull);
      expect(await everything()).toEqual([]);
      const { storageKey: next } = await stored(Buffer.from("fits again"));
      expect((await read(next)).toString()).toBe("fits again");
    } finally {
      process.env.SOKUHO_DATA = folder;
      spawnSync("umount", [small]);
      await rm(small, { recursive: true, force: true });
    }
  });
});

test("everything stored is listed with its age, what is not ours is not", async () => {
  expect(await everything()).toEqual([]);
  const { storageKey, file } = await stored(randomBytes(10));
  const old = new Date("2026-01-02T03:04:05Z");
  await utimes(file, old, old);
  const part = placeOf(randomUUID()).part;
  await mkdir(dirname(part), { recursive: true });
  await writeFile(part, "x");
  await writeFile(join(folder, "evidence", ".DS_Store"), "x");
  await writeFile(join(dirname(file), "notes.txt"), "x");
  const found = await everything();
  expect(found).toHaveLength(2);
  expect(found).toContainEqual({ storageKey, isPart: false, changedAt: old });
  expect(found.filter(({ isPart }) => isPart)).toHaveLength(1);
});

test("a long file does not fill the memory", { timeout: 120_000 }, async () => {
  const megabyte = randomBytes(1024 * 1024);
  const storageKey = randomUUID();
  let most = 0;
  const start = process.memoryUsage().rss;
  const watched = async function* (count: number) {
    for (let index = 0; index < count; index += 1) {
      most = Math.max(most, process.memoryUsage().rss);
      yield megabyte;
    }
  };
  await storeSealed(watched(200), { key, storageKey });
  let bytes = 0;
  for await (const piece of openSealed(storageKey, key)) {
    bytes += piece.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  expect(bytes).toBe(200 * 1024 * 1024);
  expect((most - start) / 1024 / 1024).toBeLessThan(96);
  await removeSealed(storageKey);
});
