import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { recordedTypes } from "@/lib/testing/recorded";
import { cancelImport } from "./cancel-import";
import { checkImport } from "./check-import.job";
import { commitImport } from "./commit-import";
import { mapImport } from "./map-import";
import { startImport } from "./start-import";
import { writeImport } from "./write-import.job";

const LIST = "氏名,メール\r\n佐藤花子,a@x.example\r\n鈴木一郎,b@x.example\r\n鈴木 一郎,b@x.example\r\n";
const READING = {
  charset: "utf-8",
  delimiter: "comma",
  headerRow: 1,
  columns: ["name", "email"],
} as const;

let actor: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ roles: ["responder"] });
  ({ id: incidentId } = await anIncident({ members: [{ userId: actor.userId, relation: "responder" }] }));
});

const startInput = async (content: string | Uint8Array = LIST, name = "list.csv") => ({
  incidentId,
  evidenceId: await aFileOf(incidentId, content, name),
  side: "principal" as const,
  disclosureId: null,
});

async function started(content?: string) {
  const result = await startImport(actor, await startInput(content));
  if (!result.ok) throw new Error(result.code);
  return result.value.importId;
}

const stored = (importId: string) => db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
const which = async (importId: string) => ({
  incidentId,
  importId,
  version: (await stored(importId)).version,
});

async function checked(content?: string) {
  const importId = await started(content);
  await mapImport(actor, { ...(await which(importId)), ...READING, columns: [...READING.columns] });
  await checkImport.run({ importId });
  return importId;
}

describe("a list from its file to its people", () => {
  test("is proposed, mapped, checked and written, each step recorded", async () => {
    const importId = await checked();
    expect(await stored(importId)).toMatchObject({ state: "checked", rows: 3, people: 2, badRows: 0 });
    expect(await db.person.count()).toBe(0);
    expect((await commitImport(actor, { ...(await which(importId)), skipsBad: false })).ok).toBe(true);
    await writeImport.run({ importId });
    expect(await stored(importId)).toMatchObject({ state: "written", rows: 3, people: 2 });
    expect(await db.person.count()).toBe(2);
    const steps = (await recordedTypes()).filter((type) => type.startsWith("people-import."));
    expect(steps.map((type) => type.slice("people-import.".length))).toEqual(
      "started mapped checked begun written".split(" "),
    );
  });

  test("of the same headings is proposed as the last one was mapped", async () => {
    const first = await checked("氏名,備考,メール\r\n佐藤,メモ,a@x.example\r\n");
    await db.peopleImport.update({
      where: { id: first },
      data: { state: "written", columns: ["kana", "unknown", "email"], finishedAt: new Date() },
    });
    // Mapping looked at the headings as they are read by then.
    const hash = (await stored(first)).headingsHash;
    const next = await stored(await started("氏名,備考,メール\r\n田中,別,c@x.example\r\n"));
    expect(next.headingsHash).toEqual(hash);
    expect(next.columns).toEqual(["kana", "unknown", "email"]);
  });

  test("goes into a disclosure that is there, and into none of single pairs", async () => {
    const make = (kind: "crossed" | "paired") =>
      db.disclosure.create({ data: { id: randomUUID(), incidentId, kind, createdAt: new Date() } });
    const [crossed, paired] = [await make("crossed"), await make("paired")];
    const input = await startInput();
    expect(await startImport(actor, { ...input, disclosureId: paired.id })).toMatchObject({ code: "paired" });
    const result = await startImport(actor, { ...input, disclosureId: crossed.id });
    expect(result.ok && (await stored(result.value.importId)).disclosureId).toBe(crossed.id);
    const elsewhere = await anIncident();
    const foreign = await db.disclosure.create({
      data: { id: randomUUID(), incidentId: elsewhere.id, kind: "crossed", createdAt: new Date() },
    });
    await expect(startImport(actor, { ...input, disclosureId: foreign.id })).rejects.toThrow(NotFound);
  });
});

describe("a file that cannot be read", () => {
  test.each<[string, string, string | Uint8Array, object]>([
    ["wide.csv", "too-many-columns", `a\n${"x,".repeat(10_000)}\n`, { line: 2, column: 1025 }],
    ["long.csv", "too-large", `a,b\n${"x".repeat(1_100_000)}`, { line: 2 }],
    ["open.csv", "cut-off", 'a,b\n1,"2\n3,4\n', { line: 2, column: 2 }],
    ["book.xlsx", "unreadable", Buffer.from("PK\u0003\u0004 not a workbook"), {}],
  ])("%s: %s, with its place", async (name, code, content, place) => {
    const result = await startImport(actor, await startInput(content, name));
    expect(result).toMatchObject({ ok: false, code: "cannot-be-read", problem: { code, place } });
    expect(await db.peopleImport.count()).toBe(0);
  });

  test("of nothing but blanks can be begun, and told to be nobody", async () => {
    const importId = await started("\r\n\r\n");
    const input = { ...(await which(importId)), ...READING, headerRow: null, columns: ["name" as const] };
    expect((await mapImport(actor, input)).ok).toBe(true);
    await checkImport.run({ importId });
    const commit = await commitImport(actor, { ...(await which(importId)), skipsBad: false });
    expect(commit).toEqual({ ok: false, code: "nobody" });
  });
});

describe("each step is refused", () => {
  type Step = (by: UserActor, importId: string, at?: { version: number }) => Promise<unknown>;
  const steps: [string, Step][] = [
    [
      "mapping",
      async (by, importId, at) =>
        mapImport(by, { ...(await which(importId)), ...at, ...READING, columns: [...READING.columns] }),
    ],
    [
      "committing",
      async (by, importId, at) => commitImport(by, { ...(await which(importId)), ...at, skipsBad: false }),
    ],
    ["cancelling", async (by, importId) => cancelImport(by, await which(importId))],
  ];

  test.each(steps)("%s to a stranger and to management: nothing is there", async (_name, step) => {
    const importId = await checked();
    const before = await stored(importId);
    const stranger = await anActor({ roles: ["responder"] });
    await expect(step(stranger, importId)).rejects.toThrow(NotFound);
    const manager = await anActor({ roles: ["management"] });
    await expect(step(manager, importId)).rejects.toThrow(Forbidden);
    expect(await stored(importId)).toEqual(before);
  });

  test.each(steps)("%s once the incident is closed", async (_name, step) => {
    const importId = await checked();
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await expect(step(actor, importId)).rejects.toThrow(NotFound);
  });

  test.each(steps.slice(0, 2))("%s by a page that is not the newest", async (_name, step) => {
    const importId = await checked();
    const { version } = await stored(importId);
    expect(await step(actor, importId, { version: version - 1 })).toEqual({
      ok: false,
      code: "import-changed",
    });
  });

  test("starting for a stranger, for management, and for a file of another incident", async () => {
    const input = await startInput();
    const [stranger, manager] = [
      await anActor({ roles: ["responder"] }),
      await anActor({ roles: ["management"] }),
    ];
    await expect(startImport(stranger, input)).rejects.toThrow(NotFound);
    await expect(startImport(manager, input)).rejects.toThrow(Forbidden);
    const other = await anIncident({ members: [{ userId: actor.userId, relation: "responder" }] });
    await expect(startImport(actor, { ...input, incidentId: other.id })).rejects.toThrow(NotFound);
  });

  test("mapping without a column that tells who somebody is", async () => {
    const importId = await started();
    const input = { ...(await which(importId)), ...READING, columns: ["unknown" as const, "note" as const] };
    expect(await mapImport(actor, input)).toEqual({ ok: false, code: "no-person-column" });
  });

  test("committing with bad rows that nobody has allowed to leave out", async () => {
    const importId = await checked(`${LIST}田中,no mail\r\n`);
    const at = await which(importId);
    expect(await commitImport(actor, { ...at, skipsBad: false })).toEqual({ ok: false, code: "bad-rows" });
    expect((await commitImport(actor, { ...at, skipsBad: true })).ok).toBe(true);
  });

  test("cancelling what is written", async () => {
    const importId = await checked();
    await commitImport(actor, { ...(await which(importId)), skipsBad: false });
    await writeImport.run({ importId });
    const result = await cancelImport(actor, await which(importId));
    expect(result).toEqual({ ok: false, code: "import-over" });
  });
});

test("the same form sent twice has one effect", async () => {
  const requestId = randomUUID();
  const input = await startInput();
  const [one, other] = [
    await startImport(actor, input, { requestId }),
    await startImport(actor, input, { requestId }),
  ];
  expect(other).toEqual(one);
  expect(await db.peopleImport.count()).toBe(1);
  const importId = await checked();
  const commit = { ...(await which(importId)), skipsBad: false };
  const again = randomUUID();
  expect(await commitImport(actor, commit, { requestId: again })).toEqual(
    await commitImport(actor, commit, { requestId: again }),
  );
});
