import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { recordCall } from "@/lib/calls/record-call";
import { reopenIncident } from "@/lib/closing/reopen-incident";
import { addAction } from "@/lib/containment/add-action";
import { finishAction } from "@/lib/containment/finish-action";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { codeFact, instantFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { byHand, minutesAgo } from "@/lib/testing/records";
import { asCommitted } from "@/lib/testing/work";
import { addNote } from "./add-note";
import { listTimeline, type TimelinePage } from "./list-timeline";

let actor: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ name: "鈴木 彩" });
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
});

const note = (text: string, at: Date | null = null, submission = {}) =>
  addNote(actor, { incidentId, at, text }, submission);

async function timeline(wish: Parameters<typeof listTimeline>[2] = {}): Promise<TimelinePage> {
  const page = await listTimeline(actor, incidentId, wish);
  if (!page) throw new Error("No timeline");
  return page;
}
const textsOf = ({ lines }: TimelinePage) =>
  lines.map((line) => (line.source === "note" ? line.text : line.source));

describe("a note", () => {
  test("is sealed, stands at its own time, and knows when it was entered", async () => {
    const at = minutesAgo(90);
    expect((await note("高橋さんが気づいた", at)).ok).toBe(true);
    const [line] = (await timeline()).lines;
    expect(line).toMatchObject({ source: "note", text: "高橋さんが気づいた", at, by: "鈴木 彩" });
    expect(line?.enteredAt.getTime()).toBeGreaterThan(at.getTime());
    const [row] = await db.timelineNote.findMany();
    expect(Buffer.from(row?.sealed ?? []).toString("utf8")).not.toContain("高橋");
    expect(JSON.stringify(await recorded())).not.toContain("高橋");
  });

  test("is added once for a form sent twice, not in the future, and by members", async () => {
    const submission = { requestId: randomUUID() };
    await Promise.all([note("一度", null, submission), note("一度", null, submission)]);
    expect(await db.timelineNote.count()).toBe(1);
    expect(await note("まだ", minutesAgo(-2))).toEqual({ ok: false, code: "in-the-future" });
    const input = { incidentId, at: null, text: "x" };
    await expect(addNote(await anActor(), input)).rejects.toThrow(NotFound);
    await expect(addNote(await anActor({ roles: ["management"] }), input)).rejects.toThrow(Forbidden);
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await expect(note("閉じた後")).rejects.toThrow(NotFound);
  });
});

describe("the timeline", () => {
  test("tells everything by the time of the event, each once", async () => {
    const keys = await incidentKeys(db, incidentId);
    const from = { incidentId, keys, source: "responder" as const, recordedById: actor.userId };
    const occurred = minutesAgo(200);
    await asCommitted((work) =>
      recordFacts(work, [instantFact("occurred_at", occurred), codeFact("event_type", "lost")], from),
    );
    await note("最初の覚え書き", minutesAgo(100));
    const call = {
      ...byHand(incidentId),
      at: minutesAgo(50),
      partyId: null,
      who: "田中様",
      callBackAt: null,
    };
    await recordCall(actor, { ...call, outcome: "spoke" });
    const added = await addAction(actor, {
      incidentId,
      kind: "keep_logs",
      note: null,
      assignedToId: null,
      dueAt: null,
    });
    if (!added.ok) throw new Error(added.code);
    await finishAction(actor, {
      actionId: added.value.actionId,
      version: 0,
      at: minutesAgo(30),
      note: "写しを置いた",
      proof: "nothing",
      evidenceId: null,
    });
    const { lines } = await timeline();
    const said = lines.map((line) => (line.source === "fact" ? line.name : line.source));
    expect(said.slice(-4)).toEqual(["action", "record", "note", "occurred_at"]);
    expect(said.slice(0, -4).toSorted()).toEqual(["entry", "event_type", "logs_kept"]);
    expect(lines.at(-1)).toMatchObject({ at: occurred, by: "鈴木 彩" });
    expect(lines.every((line, at) => at === 0 || line.at <= (lines[at - 1]?.at ?? line.at))).toBe(true);
  });

  test("comes in pages that lose and repeat nothing, also at one moment", async () => {
    const at = minutesAgo(10);
    for (const text of ["一", "二", "三", "四", "五"]) await note(text, at);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await timeline({ cursor, limit: 2 });
      seen.push(...textsOf(page));
      cursor = page.older ?? undefined;
    } while (cursor);
    expect(seen.toSorted()).toEqual(["一", "三", "二", "五", "四"].toSorted());
    expect(textsOf(await timeline({ cursor: "nonsense", limit: 2 }))).toHaveLength(2);
    expect((await timeline({ cursor: `9.9.${"x".repeat(36)}`, limit: 9 })).lines).toHaveLength(5);
  });

  test("gives the reason of an entry, opened", async () => {
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await reopenIncident(actor, { incidentId, version: 0, reason: "新しい相談があった" });
    expect((await timeline()).lines).toMatchObject([{ source: "entry", reason: "新しい相談があった" }]);
  });

  test("is nobody's who sees no content of the incident, and is gone after a purge", async () => {
    await note("x");
    for (const roles of [["responder"], ["management"], ["admin"], ["reporter"]] as const)
      expect(await listTimeline(await anActor({ roles }), incidentId)).toBeNull();
    expect(await listTimeline(await anActor({ roles: ["legal"] }), incidentId)).not.toBeNull();
    await db.incident.update({
      where: { id: incidentId },
      data: { status: "closed", closedAt: new Date(), purgedAt: new Date() },
    });
    expect(await listTimeline(actor, incidentId)).toBeNull();
  });
});
