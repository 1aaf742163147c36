import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { listStored } from "@/lib/storage/stored-files";
import { ownDataFolder } from "@/lib/testing/audit-log";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident } from "@/lib/testing/factories";
import { evidenceParts, formBytes, type SentPart, sentForm } from "@/lib/testing/sent-form";
import { listEvidence } from "./queries";
import { readOriginal } from "./read-original";
import { receiveForm } from "./receive-form";

let actor: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  actor = await anActor();
  return ownDataFolder();
});

const some = (name: string, length = 5000) => ({ name, bytes: randomBytes(length) });
const receive = (parts: readonly SentPart[], options?: Parameters<typeof sentForm>[1]) =>
  receiveForm(actor, sentForm(parts, options));

async function kept(): Promise<{ incidents: number; files: number; stored: number }> {
  let stored = 0;
  for await (const _ of listStored()) stored += 1;
  return { incidents: await db.incident.count(), files: await db.evidence.count(), stored };
}

const nothing = { incidents: 0, files: 0, stored: 0 };

describe("a form", () => {
  test("of several files opens one incident for all of them, bit for bit", async () => {
    const files = [some("一つめ.eml", 400_000), some("two.csv", 1), some("three.zip", 70_000)];
    const received = await receive(evidenceParts(files));
    expect(received).toMatchObject({ problem: null, hereId: null });
    expect(received.evidenceIds).toHaveLength(3);
    expect(await kept()).toEqual({ incidents: 1, files: 3, stored: 3 });
    const { incidentId } = received;
    if (!incidentId) throw new Error("no incident");
    expect((await listEvidence(actor, incidentId)).map(({ fileName }) => fileName)).toEqual(
      files.map(({ name }) => name),
    );
    for (const [at, id] of received.evidenceIds.entries()) {
      expect(
        (await readOriginal(incidentId, id, 1e6)).bytes.equals(files[at]?.bytes ?? Buffer.alloc(0)),
      ).toBe(true);
    }
  });

  test("sent twice, also in the middle of the first time, has one effect", async () => {
    const parts = evidenceParts([some("a", 200_000), some("b", 200_000)]);
    const [one, other] = await Promise.all([receive(parts), receive(parts)]);
    expect(one.problem).toBeNull();
    expect(other).toEqual(one);
    expect(await receive(parts)).toEqual(one);
    expect(await kept()).toEqual({ incidents: 1, files: 2, stored: 2 });
  });

  test("that broke off goes on where it was, when it is sent again", async () => {
    const parts = evidenceParts([some("a", 100_000), some("b", 300_000)]);
    const cutAt = formBytes(parts).length - 100_000;
    const broken = await receive(parts, { cutAt });
    expect(broken).toMatchObject({ problem: "broken" });
    expect(broken.evidenceIds).toHaveLength(1);
    expect(await kept()).toEqual({ incidents: 1, files: 1, stored: 1 });

    const whole = await receive(parts);
    expect(whole).toMatchObject({ problem: null, incidentId: broken.incidentId });
    expect(whole.evidenceIds[0]).toBe(broken.evidenceIds[0]);
    expect(await kept()).toEqual({ incidents: 1, files: 2, stored: 2 });
  });

  test("takes what it can, and says what it could not", async () => {
    const one = some("one");
    const files = [one, { name: "empty", bytes: Buffer.alloc(0) }, { ...one, name: "again" }, some("two")];
    const received = await receive(evidenceParts(files));
    expect(received.problem).toBe("empty");
    expect(received.evidenceIds).toHaveLength(2);
    expect(received.hereId).toBe(received.evidenceIds[0]);
    expect(await kept()).toEqual({ incidents: 1, files: 2, stored: 2 });
  });

  test("of eleven files takes ten", async () => {
    const files = Array.from({ length: 11 }, (_, at) => some(`${at}`, 10));
    const received = await receive(evidenceParts(files));
    expect(received.problem).toBe("too-many-files");
    expect(received.evidenceIds).toHaveLength(10);
  });

  test("names a file by its last part, and writes out what cannot be seen", async () => {
    const name = "C:\\\\Users\\\\x\\\\..\\\\\u202Egpj.exe";
    const { incidentId } = await receive(evidenceParts([{ ...some(""), name }]));
    const [shown] = await listEvidence(actor, incidentId ?? "");
    expect(shown?.fileName).toBe("[U+202E]gpj.exe");
  });
});

describe("nothing is kept of a form", () => {
  const file = { name: "file", fileName: "a.csv", bytes: Buffer.from("x") };
  const requestId = ["requestId", randomUUID()] as const;
  const purpose = ["purpose", "proof"] as const;
  const cases: [string, SentPart[], string][] = [
    ["whose file comes first", [file, requestId, purpose], "altered"],
    ["without a purpose", [requestId, file], "altered"],
    ["of an unknown purpose", [requestId, ["purpose", "toy"], file], "altered"],
    ["without a request id", [purpose, file], "altered"],
    ["whose request id is none", [["requestId", "1"], purpose, file], "altered"],
    ["whose incident is none", [requestId, ["incidentId", "../1"], purpose, file], "altered"],
    ["with an unknown field", [requestId, purpose, ["role", "admin"], file], "altered"],
    ["with a prototype", [requestId, purpose, ["__proto__", "1"], file], "altered"],
    ["with a field twice", [requestId, requestId, purpose, file], "altered"],
    ["with a field that is too long", [requestId, ["purpose", "p".repeat(2000)], file], "altered"],
    ["whose file has another name", [requestId, purpose, { ...file, name: "upload" }], "altered"],
    ["without a file", [requestId, purpose], "no-file"],
    [
      "without a chosen file",
      [requestId, purpose, { ...file, fileName: "", bytes: Buffer.alloc(0) }],
      "no-file",
    ],
    ["whose file is empty", [requestId, purpose, { ...file, bytes: Buffer.alloc(0) }], "empty"],
    [
      "for an incident that does not exist",
      [requestId, ["incidentId", randomUUID()], purpose, file],
      "not-found",
    ],
    ["of a hundred fields", Array.from({ length: 150 }, (_, at) => [`f${at}`, "x"] as const), "altered"],
    ["without anything", [], "broken"],
  ];

  test.each(cases)("%s", async (_what, parts, problem) => {
    expect(await receive(parts)).toMatchObject({ problem, evidenceIds: [], hereId: null });
    expect(await kept()).toEqual(nothing);
  });

  test.each([20, 200, 400, 100_000])("that breaks off after %i bytes", async (cutAt) => {
    const received = await receive(evidenceParts([some("a", 200_000)]), { cutAt });
    expect(received).toMatchObject({ problem: "broken", evidenceIds: [] });
    expect(await kept()).toEqual(nothing);
  });

  test("that is no form", async () => {
    const headers = { "content-type": "multipart/form-data" };
    expect(await receive(evidenceParts([some("a")]), { headers })).toMatchObject({ problem: "broken" });
    const other = { "content-type": "multipart/form-data; boundary=other" };
    expect(await receive(evidenceParts([some("a")]), { headers: other })).toMatchObject({
      problem: "broken",
    });
    expect(await kept()).toEqual(nothing);
  });

  test("of who may not, and it is read to its end so that the answer arrives", async () => {
    actor = await anActor({ roles: ["management"] });
    const { id } = await anIncident();
    expect(await receive(evidenceParts([some("a", 500_000)]))).toMatchObject({ problem: "forbidden" });
    expect(await receive(evidenceParts([some("a")], { incidentId: id }))).toMatchObject({
      problem: "forbidden",
    });
    actor = await anActor();
    expect(await receive(evidenceParts([some("a")], { incidentId: id }))).toMatchObject({
      problem: "not-found",
    });
    expect(await kept()).toEqual({ ...nothing, incidents: 1 });
  });
});

test("a form whose request id was used for another file is refused", async () => {
  const requestId = randomUUID();
  const first = await receive(evidenceParts([some("a")], { requestId }));
  expect(await receive(evidenceParts([some("b")], { requestId }))).toMatchObject({ problem: "reused" });
  expect(await kept()).toEqual({ incidents: 1, files: 1, stored: 1 });
  expect(first.problem).toBeNull();
});
