import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { sealLabel } from "@/lib/disclosures/label-text";
import { countFact } from "@/lib/facts/fact-draft";
import { listInIncident } from "@/lib/ops/bench/list-in-incident";
import { emptyDatabase } from "@/lib/testing/database";
import { stateFacts } from "@/lib/testing/escalations";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { checkImport } from "./check-import.job";
import { countKnownBefore } from "./count-known-before.job";
import { downloadReport } from "./download-report";
import { listListFiles, listTargets } from "./import-choices";
import { getImport, getImportIncident, listImports } from "./queries";
import { readMapping } from "./read-mapping";
import type { ReportWords } from "./report-lines";
import { writeImport } from "./write-import.job";

const HEAD = "番号,氏名,フリガナ,メール,電話,郵便番号,住所,生年月日\r\n";
const LIST = `${HEAD}1,佐藤 花子,,a@x.example,,,,\r\n2,鈴木,,no mail,,,,\r\n3,田中,,c@x.example,なし,,,\r\n`;
let actor: UserActor;
let incidentId: string;
let importId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ roles: ["responder"] });
  ({ id: incidentId } = await anIncident({ members: [{ userId: actor.userId, relation: "responder" }] }));
  importId = await aList(incidentId);
});

async function aList(into: string, text = LIST) {
  async function* content() {
    yield Buffer.from(text);
  }
  const made = await listInIncident({
    incidentId: into,
    userId: actor.userId,
    content: content(),
    skipsBad: true,
  });
  return made.importId;
}

async function check() {
  await db.peopleImport.update({ where: { id: importId }, data: { state: "checking" } });
  await checkImport.run({ importId });
}

const words: ReportWords = {
  head: { line: "line", column: "column", holds: "holds", what: "what", taken: "taken" },
  what: (code) => code,
  holds: (column) => `column ${column}`,
  taken: (isTaken) => (isTaken ? "yes" : "no"),
};

describe("who works on the incident", () => {
  test("sees the import, what is wrong with its rows, and the whole report", async () => {
    await check();
    const list = await getImport(actor, { incidentId, importId });
    expect(list).toMatchObject({ state: "checked", rows: 2, badRows: 1, people: 2, fileName: "list.csv" });
    expect(list?.kinds).toEqual([
      { code: "mail-without-at", count: 1, first: [{ line: 3, column: 4 }] },
      { code: "phone-unreadable", count: 1, first: [{ line: 4, column: 5 }] },
    ]);
    expect((await listImports(actor, incidentId)).map(({ id }) => id)).toEqual([importId]);

    const { content } = await downloadReport(actor, importId, () => words);
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece);
    expect(Buffer.concat(pieces).toString().split("\r\n").slice(1)).toEqual([
      "3,4,column 4,mail-without-at,no",
      "4,5,column 5,phone-unreadable,yes",
      "",
    ]);
    expect((await recordedTypes()).at(-1)).toBe("people-import.report-downloaded");
  });

  test("sees the file masked, as it is stored or read otherwise", async () => {
    const mapping = await readMapping(actor, { incidentId, importId }, {});
    expect(mapping).toMatchObject({ charset: "utf-8", headerRow: 1, isAsked: false, problem: null });
    expect(mapping?.preview.rows[0]?.cells.slice(1, 4)).toEqual(["佐藤 ●●", "", "a●●●@x.example"]);
    const asked = { charset: "shift_jis", delimiter: "tab", header: "0" };
    const other = await readMapping(actor, { incidentId, importId }, asked);
    expect(other).toMatchObject({ charset: "shift_jis", delimiter: "tab", headerRow: null, isAsked: true });
    const nonsense = { charset: "ebcdic", delimiter: ["comma"], header: "999" };
    expect(await readMapping(actor, { incidentId, importId }, nonsense)).toEqual(mapping);
  });

  test("sees which disclosure it belongs to, and whether the number of people contradicts another", async () => {
    const which = { incidentId, importId };
    expect(await getImport(actor, which)).toMatchObject({
      disclosure: { words: [], number: 1 },
      isCountTorn: false,
    });
    const { id } = await db.disclosure.findFirstOrThrow({ where: { incidentId } });
    const { data } = await incidentKeys(db, incidentId);
    const label = sealLabel(data, id, { subject: "会員のお知らせ", sender: "", senderName: "", files: [] });
    await db.disclosure.update({ where: { id }, data: { label } });
    expect(await getImport(actor, which)).toMatchObject({
      disclosure: { words: ["会員のお知らせ"], number: 1 },
    });
    await stateFacts(incidentId, [countFact("principals.known", 7)]);
    await writeImport.run({ importId });
    expect(await getImport(actor, which)).toMatchObject({ state: "written", isCountTorn: true });
  });

  test("is told where the incident is over, and may import nothing into it", async () => {
    expect(await getImportIncident(actor, incidentId)).toMatchObject({ isOver: false, canRun: true });
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    expect(await getImportIncident(actor, incidentId)).toMatchObject({ isOver: true, canRun: false });
  });

  test("may choose its lists and its disclosures", async () => {
    expect(await listListFiles(actor, incidentId)).toMatchObject([{ fileName: "list.csv" }]);
    expect(await listTargets(actor, incidentId)).toHaveLength(1);
  });
});

describe("nothing is there", () => {
  test.each([[["responder"]], [["management"]], [["admin"]]] as const)(
    "for a stranger who is %s",
    async (roles) => {
      await check();
      const stranger = await anActor({ roles: [...roles] });
      expect(await getImportIncident(stranger, incidentId)).toBeNull();
      expect(await getImport(stranger, { incidentId, importId })).toBeNull();
      expect(await readMapping(stranger, { incidentId, importId }, {})).toBeNull();
      expect(await listImports(stranger, incidentId)).toEqual([]);
      expect(await listListFiles(stranger, incidentId)).toEqual([]);
      expect(await listTargets(stranger, incidentId)).toEqual([]);
      await expect(downloadReport(stranger, importId, () => words)).rejects.toThrow("not found");
    },
  );

  test("under another incident, and of a list that lies beside another one", async () => {
    const other = await anIncident({ members: [{ userId: actor.userId, relation: "responder" }] });
    expect(await getImport(actor, { incidentId: other.id, importId })).toBeNull();
    await db.peopleImport.update({ where: { id: importId }, data: { disclosureId: null, side: null } });
    expect(await getImport(actor, { incidentId, importId })).toBeNull();
    expect(await listImports(actor, incidentId)).toEqual([]);
  });
});

describe("whom an incident concerned before", () => {
  async function written(isRestricted: boolean) {
    const earlier = await anIncident({ isRestricted });
    const first = await aList(earlier.id);
    await writeImport.run({ importId: first });
    await writeImport.run({ importId });
    await countKnownBefore.run({ importId });
    return { incidentId, importId };
  }

  test("is a number for legal alone", async () => {
    const which = await written(false);
    const legal = await anActor({ roles: ["legal"] });
    expect((await getImport(legal, which))?.knownBefore).toBe(2);
    expect((await getImport(actor, which))?.knownBefore).toBeNull();
  });

  test("tells nothing of a restricted incident", async () => {
    const which = await written(true);
    const legal = await anActor({ roles: ["legal"] });
    expect((await getImport(legal, which))?.knownBefore).toBe(0);
  });
});
