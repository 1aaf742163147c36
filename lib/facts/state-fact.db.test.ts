import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { answerQuestion } from "@/lib/questions/answer-question";
import type { Given } from "@/lib/questions/question";
import { notKnown, saying } from "@/lib/testing/answers";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { asCommitted } from "@/lib/testing/work";
import { type FactDraft, yesNoFact } from "./fact-draft";
import { getSettledFacts } from "./queries";
import { recordFacts } from "./record-facts";
import { type StateFactInput, stateFact } from "./state-fact";

let actor: UserActor;
let legal: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ roles: ["responder"] });
  legal = await anActor({ roles: ["legal"] });
  incidentId = (await anIncident({ members: [{ userId: actor.userId, relation: "responder" }] })).id;
});

const input = (wishes: Partial<StateFactInput> = {}): StateFactInput => ({
  incidentId,
  fact: "recovered_unread",
  version: 0,
  value: true,
  note: null,
  ...wishes,
});
const settled = async (name: string) => (await getSettledFacts(actor, incidentId)).get(name);
const said = async (drafts: readonly FactDraft[], source: "responder" | "recipient" = "recipient") => {
  const keys = await incidentKeys(db, incidentId);
  return asCommitted((work) => recordFacts(work, drafts, { incidentId, keys, source, recordedById: null }));
};
const answer = (question: string, given: Given, version = 0) =>
  answerQuestion(actor, {
    incidentId,
    question,
    version,
    given,
    findOut: { findOutById: null, findOutUntil: null },
  });

describe("stating a fact", () => {
  test("records it as the responders' word, the note sealed, its name alone in the audit trail", async () => {
    expect(await stateFact(actor, input({ note: "田中さんに電話で確かめた" }))).toMatchObject({ ok: true });
    const [row] = await db.fact.findMany();
    expect(row).toMatchObject({ name: "recovered_unread", answer: "yes", source: "responder" });
    if (!row?.note) throw new Error("no note");
    const keys = await incidentKeys(db, incidentId);
    expect(unsealText(keys.data, { table: "facts", column: "note", row: row.id }, row.note)).toContain(
      "田中",
    );
    const entries = await recorded();
    expect(entries.map(({ type }) => type)).toEqual(["facts.recorded"]);
    expect(JSON.stringify(entries)).not.toContain("田中");
  });

  test.each([
    ["a yes or no", { fact: "my_number", value: true }, { answer: "yes" }],
    ["a code", { fact: "financial_data", value: "card_number" }, { answer: "yes", code: "card_number" }],
    ["a suspicion", { fact: "malicious", value: "suspected" }, { answer: "yes", code: "suspected" }],
    ["a denial", { fact: "malicious", value: "no" }, { answer: "no" }],
    ["a number of people", { fact: "principals.max", value: 1305 }, { answer: "yes", number: 1305 }],
    ["that it is not known yet", { fact: "eu_residents", value: undefined }, { answer: "unknown" }],
  ] as const)("takes %s", async (_name, wishes, value) => {
    expect(await stateFact(actor, input(wishes))).toMatchObject({ ok: true });
    expect((await settled(wishes.fact))?.value).toMatchObject(value);
  });

  test("moves the awareness of the incident with it", async () => {
    const at = new Date("2026-11-09T13:20:00Z");
    await stateFact(actor, input({ fact: "discovered_at", value: at }));
    expect((await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).knownAt).toEqual(at);
  });

  test("restricts the incident where it is an insider's deed", async () => {
    await stateFact(actor, input({ fact: "event_type", value: "insider" }));
    expect((await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).isRestricted).toBe(true);
  });

  test.each([
    ["in the future", { fact: "discovered_at", value: new Date(Date.now() + 60_000) }, "in-the-future"],
    ["before the event", { fact: "discovered_at", value: new Date("2026-11-01T00:00:00Z") }, "before-event"],
    ["without a basis", { fact: "leak_ruled_out", value: true }, "basis-needed"],
  ] as const)("refuses what is %s, and writes nothing", async (_name, wishes, code) => {
    const occurredAt = new Date("2026-11-05T00:00:00Z");
    await db.incident.update({ where: { id: incidentId }, data: { occurredAt } });
    expect(await stateFact(actor, input(wishes))).toEqual({ ok: false, code });
    expect([await db.fact.count(), (await recorded()).length]).toEqual([0, 0]);
  });

  test("refuses a day on which the Acts did not stand here", async () => {
    const value = new Date("2022-03-31T14:59:00Z");
    const result = await stateFact(actor, input({ fact: "discovered_at", value }));
    expect(result).toEqual({ ok: false, code: "before-the-law" });
  });

  test("is nothing for a stranger, a role that runs no incident, and a closed incident", async () => {
    const stranger = await anActor({ roles: ["responder"] });
    const management = await anActor({ roles: ["management"] });
    await expect(stateFact(stranger, input())).rejects.toThrow(NotFound);
    await expect(stateFact(management, input())).rejects.toThrow(Forbidden);
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await expect(stateFact(actor, input())).rejects.toThrow(NotFound);
    expect(await db.fact.count()).toBe(0);
  });

  test("refuses a page that was drawn before somebody else answered; of two at once one counts", async () => {
    const results = await Promise.all([
      stateFact(actor, input({ value: true })),
      stateFact(legal, input({ value: false })),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: "fact-changed" });
    expect(await db.fact.count()).toBe(1);
  });

  test("says what it says already only once", async () => {
    await stateFact(actor, input());
    expect(await stateFact(actor, input({ version: 1 }))).toEqual({ ok: false, code: "already-so" });
  });
});

describe("two that contradict each other", () => {
  beforeEach(() => said([yesNoFact("recovered_unread", false)]));

  test("stay in sight when a responder says otherwise than a recipient", async () => {
    await stateFact(actor, input({ version: 1 }));
    expect(await settled("recovered_unread")).toMatchObject({ value: { answer: "unknown" } });
    expect((await settled("recovered_unread"))?.contradictions).toHaveLength(2);
  });

  test("are decided by the word of legal, against which only legal can say the same again", async () => {
    await stateFact(actor, input({ version: 1 }));
    expect(await stateFact(legal, input({ version: 2, value: false }))).toMatchObject({ ok: true });
    expect(await settled("recovered_unread")).toMatchObject({ value: { answer: "no" }, contradictions: [] });
    expect((await settled("recovered_unread"))?.entry?.source).toBe("decision");
    expect(await stateFact(actor, input({ version: 3 }))).toEqual({ ok: false, code: "decided-otherwise" });
  });
});

describe("a fact that a question asks for too", () => {
  const row = (question: string) =>
    db.questionAnswer.findUniqueOrThrow({ where: { incidentId_question: { incidentId, question } } });

  test("answers the question that asks for nothing else, and a later answer takes its place", async () => {
    await answer("happened", saying({ codes: ["mail"] }));
    await answer("malicious", saying({ codes: ["no"] }));
    await stateFact(actor, input({ fact: "malicious", value: "suspected", version: 1 }));
    expect((await row("malicious")).codes).toEqual(["suspected"]);
    await answer("malicious", saying({ codes: ["no"] }), 2);
    expect((await settled("malicious"))?.value.answer).toBe("no");
  });

  test("ends the finding out of what was not known", async () => {
    await answer("happened", saying({ codes: ["mail"] }));
    await answerQuestion(actor, {
      incidentId,
      question: "opened",
      version: 0,
      given: notKnown,
      findOut: { findOutById: actor.userId, findOutUntil: new Date() },
    });
    await stateFact(actor, input({ version: 1 }));
    expect(await row("opened")).toMatchObject({ findOutById: null, findOutUntil: null });
  });

  test("is not taken back by an answer that leaves it open", async () => {
    await answer("happened", saying({ codes: ["mail"] }));
    await answer("opened", notKnown);
    await stateFact(actor, input({ version: 1 }));
    await answer("happened", saying({ codes: ["lost"] }), 1);
    expect((await settled("recovered_unread"))?.value.answer).toBe("yes");
  });

  test("stands beside what an answer lets follow otherwise, until somebody says it again", async () => {
    await answer("happened", saying({ codes: ["mail"] }));
    await stateFact(actor, input());
    await answer("opened", saying({ codes: ["opened"] }));
    expect((await settled("recovered_unread"))?.contradictions).toHaveLength(2);
    await answer("opened", saying({ codes: ["all_unread"] }), 1);
    expect(await settled("recovered_unread")).toMatchObject({ value: { answer: "yes" }, contradictions: [] });
    await answer("opened", saying({ codes: ["opened"] }), 2);
    await stateFact(actor, input({ value: false, version: 4 }));
    expect(await settled("recovered_unread")).toMatchObject({ value: { answer: "no" }, contradictions: [] });
  });

  test("is not lowered by a list of items that only happens to lack it", async () => {
    await answer("happened", saying({ codes: ["mail"] }));
    await stateFact(actor, input({ fact: "special_care_info" }));
    await answer("data_items", saying({ codes: ["name"] }));
    expect(await settled("special_care_info")).toMatchObject({ value: { answer: "unknown" } });
    expect((await settled("special_care_info"))?.contradictions).toHaveLength(2);
  });
});
