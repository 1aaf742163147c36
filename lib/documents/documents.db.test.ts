import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { contentHash } from "@/lib/approvals/content-hash";
import type { UserActor } from "@/lib/auth/actor";
import { destroyIncidentKey, incidentKeys } from "@/lib/crypto/incident-key";
import { seal } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { NotFound } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor, anIncident, aUser } from "@/lib/testing/factories";
import { aPrintable } from "@/lib/testing/printables";
import { recorded } from "@/lib/testing/recorded";
import { asCommitted } from "@/lib/testing/work";
import { approveDocument, returnDocument, voidDocument } from "./decide-document";
import { downloadDocument } from "./download-document";
import { freezeDocument, type NewDocument } from "./freeze-document";
import { contentPlace, DocumentChanged } from "./open-document";
import { getDocument, listDocuments } from "./queries";

const { content } = aPrintable();
const snapshotAt = new Date("2026-11-13T00:20:00Z");
let legal: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  legal = await anActor({ roles: ["legal"], name: "宇田川 静" });
  incidentId = (await anIncident()).id;
});

const freeze = (wishes: Partial<NewDocument> = {}) =>
  asCommitted((work) =>
    freezeDocument(work, {
      incidentId,
      kind: "decision-memo",
      content,
      preparedById: legal.userId,
      state: "awaiting",
      snapshotAt,
      ...wishes,
    }),
  );

const typesOf = async () =>
  (await recorded()).map(({ type }) => type).filter((type) => type.startsWith("document"));

describe("a frozen text", () => {
  test("is sealed under its number, with the hash of its content", async () => {
    const { documentId, number, contentHash: hash } = await freeze();
    expect(number).toBe(1);
    expect(hash.equals(contentHash(content))).toBe(true);
    const row = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    expect(Buffer.from(row.contentHash).equals(hash)).toBe(true);
    expect(Buffer.from(row.content).includes("営業所")).toBe(false);
    expect((await recorded()).at(-1)).toMatchObject({
      type: "document.frozen",
      data: { documentId, kind: "decision-memo", number: 1 },
    });
  });

  test("has the next number, also where two are frozen at once, and each incident its own", async () => {
    const numbers = await Promise.all([freeze(), freeze()]);
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2]);
    expect((await freeze({ content: { ...content, lead: "報告は要しない。" } })).number).toBe(3);
    expect((await freeze({ incidentId: (await anIncident()).id })).number).toBe(1);
  });

  test("says which later one counts, and names none that does not", async () => {
    const [{ documentId }] = [await freeze({ state: "approved" }), await freeze()];
    expect((await getDocument(legal, documentId))?.newer).toBeNull();
    const third = await freeze({ state: "approved" });
    expect((await getDocument(legal, documentId))?.newer).toEqual({ id: third.documentId, number: 3 });
    expect((await getDocument(legal, third.documentId))?.newer).toBeNull();
  });

  test("is read as it was frozen, with its state and names beside it", async () => {
    const { documentId } = await freeze();
    const document = await getDocument(legal, documentId);
    expect(document?.printable.content).toEqual(content);
    expect(document).toMatchObject({ kind: "decision-memo", number: 1, preparedBy: "宇田川 静" });
    expect(document?.printable).toMatchObject({
      label: "判断メモ 第1号",
      marking: "社外秘",
      standing: "承認前の写し。まだ効力を持たない。",
      signatures: [
        { role: "作成・確認", name: "宇田川 静", at: "令和8年11月13日(金) 9:20" },
        { role: "承認", name: null, note: "承認待ち" },
      ],
    });
    expect(await listDocuments(legal, incidentId, "decision-memo")).toMatchObject([
      { id: documentId, number: 1 },
    ]);
  });
});

describe("who reads it", () => {
  test.each<[string, Role[]]>([
    ["a responder who is no member", ["responder"]],
    ["management", ["management"]],
    ["an administrator", ["admin"]],
    ["a reporter", ["reporter"]],
  ])("is not %s", async (_, roles) => {
    const { documentId } = await freeze();
    const stranger = await anActor({ roles });
    expect(await getDocument(stranger, documentId)).toBeNull();
    expect(await listDocuments(stranger, incidentId, "decision-memo")).toEqual([]);
    await expect(downloadDocument(stranger, documentId, "pdf")).rejects.toThrow(NotFound);
    expect(await typesOf()).toEqual(["document.frozen"]);
  });

  test("is nobody of legal whom a restricted incident does not name, and nobody after a purge", async () => {
    const { documentId } = await freeze();
    await db.incident.update({ where: { id: incidentId }, data: { isRestricted: true } });
    expect(await getDocument(legal, documentId)).toBeNull();
    await db.incident.update({
      where: { id: incidentId },
      data: { isRestricted: false, status: "closed", closedAt: snapshotAt, purgedAt: new Date() },
    });
    await db.$transaction((tx) => destroyIncidentKey(tx, incidentId, new Date()));
    expect(await getDocument(legal, documentId)).toBeNull();
    expect(await getDocument(legal, randomUUID())).toBeNull();
  });
});

describe("a text that was tampered with", () => {
  async function isNoticed(documentId: string) {
    await expect(getDocument(legal, documentId)).rejects.toThrow(DocumentChanged);
    await expect(downloadDocument(legal, documentId, "pdf")).rejects.toThrow(DocumentChanged);
    expect((await recorded()).at(-1)).toMatchObject({
      type: "document.check-failed",
      data: { documentId },
    });
    expect(await typesOf()).not.toContain("document.downloaded");
  }

  test("in its hash is noticed, recorded and never shown", async () => {
    const { documentId } = await freeze();
    await owner.query("UPDATE documents SET content_hash = decode(repeat('00', 32), 'hex')");
    await isNoticed(documentId);
  });

  test("with the key of the incident at hand is noticed too", async () => {
    const { documentId } = await freeze();
    const keys = await incidentKeys(db, incidentId);
    const other = JSON.stringify({ ...content, lead: "報告は要しない。" });
    const sealed = seal(keys.data, contentPlace(documentId), other);
    await owner.query("UPDATE documents SET content = $1", [sealed]);
    await isNoticed(documentId);
  });

  test("or taken from another row does not open", async () => {
    const [one, other] = [await freeze(), await freeze()];
    const row = await db.document.findUniqueOrThrow({ where: { id: other.documentId } });
    await owner.query("UPDATE documents SET content = $1 WHERE id = $2", [row.content, one.documentId]);
    await isNoticed(one.documentId);
  });

  test("is never deleted by the app, whatever its code says", async () => {
    await freeze();
    await expect(db.document.deleteMany({})).rejects.toThrow(/permission denied/);
  });
});

describe("what becomes of a text", () => {
  test("is that another person approves it, and its signatures say so", async () => {
    const { documentId } = await freeze();
    const { user } = await aUser({ roles: ["supervisor"], name: "真壁 佳代" });
    await asCommitted((work) => approveDocument(work, { documentId, approvedById: user.id }));
    const document = await getDocument(legal, documentId);
    expect(document).toMatchObject({ state: "approved", approvedBy: "真壁 佳代" });
    expect(document?.printable).toMatchObject({
      standing: null,
      signatures: [{}, { name: "真壁 佳代", note: null }],
    });
    await expect(
      asCommitted((work) => approveDocument(work, { documentId, approvedById: user.id })),
    ).rejects.toThrow(NotFound);
    expect(await typesOf()).toEqual(["document.frozen", "document.approved"]);
  });

  test("is never that its preparer approves it", async () => {
    const { documentId } = await freeze();
    const own = asCommitted((work) => approveDocument(work, { documentId, approvedById: legal.userId }));
    await expect(own).rejects.toThrow(NotFound);
  });

  test("is that it is given back or voided, and can still be read as such", async () => {
    const [one, other] = [await freeze(), await freeze({ state: "approved" })];
    await asCommitted((work) => returnDocument(work, one.documentId));
    await asCommitted((work) => voidDocument(work, other.documentId));
    await expect(asCommitted((work) => voidDocument(work, one.documentId))).rejects.toThrow(NotFound);
    expect((await getDocument(legal, one.documentId))?.printable.standing).toBe(
      "差し戻された文書。効力を持たない。",
    );
    expect((await getDocument(legal, other.documentId))?.printable.standing).toBe(
      "無効になった文書。効力を持たない。",
    );
  });

  test("needs no approval where nothing was lowered", async () => {
    const { documentId } = await freeze({ state: "approved" });
    expect((await getDocument(legal, documentId))?.printable).toMatchObject({
      standing: null,
      signatures: [{}, { name: null, note: "要しない" }],
    });
  });
});

test("who takes a document out, and as what, is recorded", async () => {
  const { documentId } = await freeze();
  const { bytes, document } = await downloadDocument(legal, documentId, "pdf");
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
  expect(document).toMatchObject({ kind: "decision-memo", number: 1 });
  const word = await downloadDocument(legal, documentId, "docx");
  expect(Buffer.from(word.bytes).subarray(0, 2).toString()).toBe("PK");
  expect((await recorded()).slice(-2)).toMatchObject([
    { type: "document.downloaded", actorId: legal.userId, data: { documentId, format: "pdf" } },
    { type: "document.downloaded", actorId: legal.userId, data: { documentId, format: "docx" } },
  ]);
  expect(await db.auditEntry.count({ where: { incidentId, type: "document.downloaded" } })).toBe(2);
});
