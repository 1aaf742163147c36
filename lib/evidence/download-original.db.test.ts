import { randomBytes, randomUUID } from "node:crypto";
import { readFile, rm, utimes, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { storeSealed } from "@/lib/storage/store-sealed";
import { listStored } from "@/lib/storage/stored-files";
import { placeOf } from "@/lib/storage/stored-place";
import { ownDataFolder } from "@/lib/testing/audit-log";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor, anIncident } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { downloadOriginal, OriginalChanged } from "./download-original";
import { receiveEvidence } from "./receive-evidence";
import { tidyEvidence } from "./tidy-evidence.job";

const DAY_MS = 24 * 60 * 60 * 1000;
const bytes = randomBytes(200_000);
let actor: UserActor;
let incidentId: string;
let evidenceId: string;

beforeEach(async () => {
  await emptyDatabase();
  const takeDown = ownDataFolder();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  const content = (async function* () {
    yield bytes;
  })();
  const result = await receiveEvidence(
    actor,
    { name: "名簿.csv", content },
    { incidentId, purpose: "disclosed" },
  );
  if (!result.ok) throw new Error(result.code);
  evidenceId = result.value.evidenceId;
  return takeDown;
});

async function downloaded(by: Actor = actor): Promise<Buffer> {
  const result = await downloadOriginal(by, evidenceId, { reason: "authority" });
  if (!result.ok) throw new Error("refused");
  const pieces: Buffer[] = [];
  for await (const piece of result.value.content) pieces.push(piece);
  return Buffer.concat(pieces);
}

const custody = async () =>
  (await db.evidenceCustody.findMany({ orderBy: { at: "asc" } })).map(({ act, actorId }) => ({
    act,
    actorId,
  }));
const storedFile = async () => placeOf((await db.evidence.findFirstOrThrow()).storageKey).file;

describe("an original that is taken out", () => {
  test("is what was put in, and who took it and why is recorded", async () => {
    expect((await downloaded()).equals(bytes)).toBe(true);
    expect(await custody()).toEqual([
      { act: "received", actorId: actor.userId },
      { act: "downloaded", actorId: actor.userId },
    ]);
    expect((await recorded()).at(-1)).toMatchObject({
      type: "evidence.downloaded",
      actorId: actor.userId,
      data: { evidenceId, reason: "authority" },
    });
  });

  test("is recorded before its first byte, also where nobody reads on", async () => {
    const result = await downloadOriginal(actor, evidenceId, { reason: "other" });
    if (!result.ok) throw new Error("refused");
    expect(result.value).toMatchObject({ fileName: "名簿.csv", bytes: bytes.length });
    expect((await custody()).at(-1)?.act).toBe("downloaded");
    await result.value.content.return();
  });

  test("is there for the members of a closed incident too", async () => {
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    expect((await downloaded()).length).toBe(bytes.length);
  });

  test("is kept from who does not see the incident, and nothing is recorded", async () => {
    const before = (await recorded()).length;
    await expect(downloaded(await anActor())).rejects.toThrow(NotFound);
    for (const roles of [["management"], ["admin"], ["reporter"]] as const) {
      await expect(downloaded(await anActor({ roles }))).rejects.toThrow(Forbidden);
    }
    await db.incidentMember.updateMany({ data: { removedAt: new Date() } });
    await expect(downloaded()).rejects.toThrow(NotFound);
    await expect(downloadOriginal(actor, randomUUID(), { reason: "check" })).rejects.toThrow(NotFound);
    expect((await recorded()).length).toBe(before);
    expect(await custody()).toHaveLength(1);
  });
});

describe("an original that was changed", () => {
  async function isNoticed(): Promise<void> {
    await expect(downloaded()).rejects.toThrow(OriginalChanged);
    expect((await custody()).at(-1)).toEqual({ act: "checked", actorId: null });
    expect((await recorded()).at(-1)).toMatchObject({
      type: "evidence.check-failed",
      actorKind: "system",
      data: { evidenceId },
    });
  }

  test("on the disk is noticed and recorded", async () => {
    const file = await storedFile();
    const sealed = await readFile(file);
    sealed.fill(0, 150_000, 150_010);
    await writeFile(file, sealed);
    await isNoticed();
  });

  test("in the database is noticed before its end, and the hash that was found is kept", async () => {
    await owner.query("UPDATE evidence SET sha256 = decode(repeat('00', 32), 'hex')");
    const result = await downloadOriginal(actor, evidenceId, { reason: "check" });
    if (!result.ok) throw new Error("refused");
    let seen = 0;
    const reading = (async () => {
      for await (const piece of result.value.content) seen += piece.length;
    })();
    await expect(reading).rejects.toThrow(OriginalChanged);
    expect(seen).toBeLessThan(bytes.length);
    const failure = await db.evidenceCustody.findFirstOrThrow({ where: { act: "checked" } });
    expect(failure.sha256).toHaveLength(32);
  });

  test("or is gone is noticed and recorded", async () => {
    await rm(await storedFile());
    await isNoticed();
  });
});

test("what a process left is dropped after its time, and nothing else", async () => {
  const content = async function* () {
    yield Buffer.from("left over");
  };
  const aged = async (file: string, days: number) => {
    const at = new Date(Date.now() - days * DAY_MS);
    await utimes(file, at, at);
  };
  const [young, old] = [randomUUID(), randomUUID()];
  for (const storageKey of [young, old]) await storeSealed(content(), { key: randomBytes(32), storageKey });
  await aged(placeOf(young).file, 29);
  await aged(placeOf(old).file, 31);
  for (const [storageKey, days] of [
    [young, 0.9],
    [old, 1.1],
  ] as const) {
    await writeFile(placeOf(storageKey).part, "x");
    await aged(placeOf(storageKey).part, days);
  }
  await aged(await storedFile(), 400);

  await tidyEvidence.run({});
  await tidyEvidence.run({});
  const left: string[] = [];
  for await (const { storageKey, isPart } of listStored()) left.push(`${storageKey}${isPart ? ".part" : ""}`);
  const { storageKey } = await db.evidence.findFirstOrThrow();
  expect(left.sort()).toEqual([young, `${young}.part`, storageKey].sort());
  expect((await downloaded()).equals(bytes)).toBe(true);
});
