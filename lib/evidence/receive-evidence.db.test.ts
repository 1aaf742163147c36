import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { RequestReused } from "@/lib/db/once";
import { Forbidden, NotFound } from "@/lib/errors";
import { listStored } from "@/lib/storage/stored-files";
import { ownDataFolder } from "@/lib/testing/audit-log";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { listEvidence } from "./queries";
import { openOriginal, readOriginal } from "./read-original";
import { receiveEvidence } from "./receive-evidence";

async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 7000) yield bytes.subarray(at, at + 7000);
}

const file = (bytes: Buffer, name = "名簿 2026.csv") => ({ name, content: inPieces(bytes) });
const disclosed = { incidentId: null, purpose: "disclosed" } as const;
const into = (incidentId: string, purpose: "disclosed" | "intended_list" | "proof" = "proof") => ({
  incidentId,
  purpose,
});

async function storedKeys(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { storageKey, isPart } of listStored())
    keys.push(isPart ? `${storageKey}.part` : storageKey);
  return keys.sort();
}

const rows = () =>
  Promise.all([db.incident.count(), db.evidence.count(), db.evidenceCustody.count(), db.reading.count()]);

async function jobs() {
  const found = await db.$queryRaw<{ task: string; payload: unknown }[]>`
    SELECT task_identifier AS task, payload FROM graphile_worker.jobs JOIN graphile_worker._private_jobs USING (id)`;
  return found.map(({ task, payload }) => ({ task, payload }));
}

beforeEach(async () => {
  await emptyDatabase();
  return ownDataFolder();
});

async function member(incident: { status?: "closed" | "withdrawn"; former?: boolean } = {}) {
  const actor = await anActor();
  const { id } = await anIncident({
    ...(incident.status && { status: incident.status }),
    members: [{ userId: actor.userId, former: incident.former ?? false }],
  });
  return { actor, incidentId: id };
}

describe("a file", () => {
  test("opens an incident, and comes with its custody, its reading, its job and its entries", async () => {
    const actor = await anActor({ name: "鈴木 彩" });
    const bytes = Buffer.from("氏名,メール\r\n山田 花子,hanako@example.jp\r\n");
    const result = await receiveEvidence(actor, file(bytes), disclosed);
    if (!result.ok) throw new Error(result.code);
    const { incidentId, evidenceId } = result.value;

    const [shown] = await listEvidence(actor, incidentId);
    expect(shown).toMatchObject({
      id: evidenceId,
      fileName: "名簿 2026.csv",
      purpose: "disclosed",
      state: "sealed",
      bytes: bytes.length,
      mediaType: "text/csv",
      addedBy: "鈴木 彩",
      reading: "waiting",
      problem: null,
    });
    expect(shown?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await readOriginal(incidentId, evidenceId, 1000)).bytes.equals(bytes)).toBe(true);
    expect(await recorded()).toMatchObject([
      { type: "incident.opened", data: { door: "file", restricted: false } },
      { type: "evidence.received", actorId: actor.userId, data: { evidenceId } },
    ]);
    const [custody] = await db.evidenceCustody.findMany();
    expect(custody).toMatchObject({ act: "received", evidenceId, actorId: actor.userId });
    expect(Buffer.from(custody?.sha256 ?? []).toString("hex")).toBe(shown?.sha256);
    expect(await jobs()).toEqual([{ task: "evidence.read", payload: { evidenceId } }]);
  });

  test("keeps its name and its content from whoever reads the database or the disk", async () => {
    const actor = await anActor();
    await receiveEvidence(actor, file(Buffer.from("canary-content"), "canary-name.csv"), disclosed);
    const dump = await db.$queryRaw<{ text: string }[]>`
      SELECT evidence::text || coalesce((SELECT string_agg(audit_entries::text, '') FROM audit_entries), '') AS text FROM evidence`;
    expect(dump).toHaveLength(1);
    const { sealed } = await db.evidence.findFirstOrThrow();
    for (const text of [dump[0]?.text ?? "", Buffer.from(sealed).toString("latin1")])
      expect(text).not.toContain("canary");
  });

  test("goes into an incident, for each purpose", async () => {
    const { actor, incidentId } = await member();
    for (const purpose of ["disclosed", "intended_list", "proof"] as const) {
      const result = await receiveEvidence(actor, file(randomBytes(20_000)), into(incidentId, purpose));
      expect(result).toMatchObject({ ok: true, value: { incidentId } });
    }
    expect((await listEvidence(actor, incidentId)).map(({ purpose }) => purpose)).toEqual([
      "disclosed",
      "intended_list",
      "proof",
    ]);
    expect(await db.incident.count()).toBe(1);
  });
});

describe("what is not taken leaves neither row nor file:", () => {
  async function leavesNothing(run: (incidentId: string, actor: Actor) => Promise<void>) {
    const { actor, incidentId } = await member();
    const before = await rows();
    await run(incidentId, actor);
    expect(await rows()).toEqual(before);
    expect(await storedKeys()).toEqual([]);
    expect(await recordedTypes()).toEqual([]);
    expect(await jobs()).toEqual([]);
  }

  test("an empty file", () =>
    leavesNothing(async (incidentId, actor) => {
      const empty = { ok: false, code: "empty" };
      expect(await receiveEvidence(actor, file(Buffer.alloc(0)), into(incidentId))).toEqual(empty);
      expect(await receiveEvidence(actor, file(Buffer.alloc(0)), disclosed)).toEqual(empty);
    }));

  test("a file that breaks off, with and without an incident for it", () =>
    leavesNothing(async (incidentId, actor) => {
      const broken = async function* () {
        yield randomBytes(300_000);
        throw new Error("the line broke");
      };
      for (const destination of [disclosed, into(incidentId)]) {
        const receiving = receiveEvidence(actor, { name: "a", content: broken() }, destination);
        await expect(receiving).rejects.toThrow("the line broke");
      }
    }));

  test("a file of a stranger, an administrator or a former member, before its first byte", async () => {
    await leavesNothing(async (incidentId) => {
      for (const actor of [
        await anActor(),
        await anActor({ roles: ["management"] }),
        await anActor({ roles: ["admin"] }),
      ]) {
        let read = false;
        const content = (async function* () {
          read = true;
          yield Buffer.from("x");
        })();
        const receiving = receiveEvidence(actor, { name: "a", content }, into(incidentId));
        await expect(receiving).rejects.toThrow(actor.roles[0] === "responder" ? NotFound : Forbidden);
        expect(read).toBe(false);
      }
    });
    const { actor, incidentId } = await member({ former: true });
    await expect(receiveEvidence(actor, file(Buffer.from("x")), into(incidentId))).rejects.toThrow(NotFound);
  });

  test.each(["reporter", "management", "admin"] as const)(
    "a file of a %s that would open an incident",
    (role) =>
      leavesNothing(async () => {
        const actor = await anActor({ roles: [role] });
        await expect(receiveEvidence(actor, file(Buffer.from("x")), disclosed)).rejects.toThrow(Forbidden);
      }),
  );

  test.each(["closed", "withdrawn"] as const)("a file for a %s incident", async (status) => {
    const { actor, incidentId } = await member({ status });
    await expect(receiveEvidence(actor, file(Buffer.from("x")), into(incidentId))).rejects.toThrow(NotFound);
    expect(await storedKeys()).toEqual([]);
  });
});

describe("the same file", () => {
  test("twice in an incident is the first one, whatever it is called", async () => {
    const { actor, incidentId } = await member();
    const bytes = randomBytes(100_000);
    const first = await receiveEvidence(actor, file(bytes), into(incidentId));
    if (!first.ok) throw new Error(first.code);
    const keys = await storedKeys();
    const again = await receiveEvidence(actor, file(bytes, "別の名前.csv"), into(incidentId, "disclosed"));
    expect(again).toEqual({ ok: false, code: "already-here", here: first.value });
    expect(await storedKeys()).toEqual(keys);
    expect(await recordedTypes()).toEqual(["evidence.received"]);
  });

  test("at the same moment is there once", async () => {
    const { actor, incidentId } = await member();
    const bytes = randomBytes(200_000);
    const both = await Promise.all([1, 2].map(() => receiveEvidence(actor, file(bytes), into(incidentId))));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await storedKeys()).toHaveLength(1);
    expect((await listEvidence(actor, incidentId)).length).toBe(1);
  });

  test("in two incidents is there twice, each under a key of its own", async () => {
    const [one, other] = [await member(), await member()];
    const bytes = Buffer.from("同じ");
    for (const { actor, incidentId } of [one, other])
      await receiveEvidence(actor, file(bytes), into(incidentId));
    const found = await db.evidence.findMany();
    expect(found).toHaveLength(2);
    const [first] = found;
    if (!first) throw new Error("none");
    const elsewhere = first.incidentId === one.incidentId ? other.incidentId : one.incidentId;
    await expect(readOriginal(elsewhere, first.id, 1000)).rejects.toThrow(NotFound);
  });
});

describe("a submission sent again", () => {
  test("has one effect and the same answer, one after the other and at once", async () => {
    const actor = await anActor();
    const bytes = randomBytes(50_000);
    const requestId = randomUUID();
    const send = () => receiveEvidence(actor, file(bytes), { ...disclosed, requestId });
    const first = await send();
    expect(first.ok).toBe(true);
    expect(await Promise.all([send(), send()])).toEqual([first, first]);
    expect(await rows()).toEqual([1, 1, 1, 1]);
    expect(await storedKeys()).toHaveLength(1);
  });

  test("with another file is refused", async () => {
    const actor = await anActor();
    const requestId = randomUUID();
    await receiveEvidence(actor, file(randomBytes(10)), { ...disclosed, requestId });
    const other = receiveEvidence(actor, file(randomBytes(10)), { ...disclosed, requestId });
    await expect(other).rejects.toThrow(RequestReused);
    expect(await rows()).toEqual([1, 1, 1, 1]);
    expect(await storedKeys()).toHaveLength(1);
  });
});

describe("an original", () => {
  test("is read whole up to a limit, or piece by piece", async () => {
    const { actor, incidentId } = await member();
    const bytes = randomBytes(150_000);
    const result = await receiveEvidence(actor, file(bytes, "画像.png"), into(incidentId));
    if (!result.ok) throw new Error(result.code);
    const { evidenceId } = result.value;
    await expect(readOriginal(incidentId, evidenceId, 149_999)).rejects.toMatchObject({ code: "too-large" });
    const opened = await openOriginal(incidentId, evidenceId);
    expect(opened).toMatchObject({ fileName: "画像.png", bytes: 150_000 });
    const pieces: Buffer[] = [];
    for await (const piece of opened.content) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  test("of an incident is listed for nobody who does not see it", async () => {
    const { actor, incidentId } = await member();
    await receiveEvidence(actor, file(Buffer.from("x")), into(incidentId));
    expect(await listEvidence(actor, incidentId)).toHaveLength(1);
    for (const roles of [["responder"], ["management"], ["admin"]] as const) {
      expect(await listEvidence(await anActor({ roles }), incidentId)).toEqual([]);
    }
  });
});
