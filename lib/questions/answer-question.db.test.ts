import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { RequestReused } from "@/lib/db/once";
import { Forbidden, NotFound } from "@/lib/errors";
import { saying } from "@/lib/testing/answers";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { type AnswerInput, answerQuestion } from "./answer-question";
import { getQuestion, getQuestionAfter, getQuestions } from "./queries";
import type { Given } from "./question";
import { startIncident } from "./start-incident";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const nobody = { findOutById: null, findOutUntil: null };

let actor: UserActor;
let incidentId: string;

const answerInput = (
  question: string,
  given: Partial<Given>,
  more: Partial<AnswerInput> = {},
): AnswerInput => ({
  incidentId,
  question,
  version: 0,
  given: saying(given),
  findOut: nobody,
  ...more,
});
const answer = (question: string, given: Partial<Given>, more: Partial<AnswerInput> = {}) =>
  answerQuestion(actor, answerInput(question, given, more));
const incidentNow = () => db.incident.findUniqueOrThrow({ where: { id: incidentId } });
const factNow = (name: string) =>
  db.fact.findFirst({ where: { incidentId, name, supersededBy: { none: {} } } });
const known = { codes: [] as string[], typed: { department: "問合せ窓口の山田" } };

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ roles: ["responder"] });
  const started = await startIncident(actor, { happened: "mail" });
  if (!started.ok) throw new Error("not started");
  incidentId = started.value.incidentId;
});

describe("the first answer", () => {
  test("opens the incident, with its title, its responder and the first fact", async () => {
    expect(await incidentNow()).toMatchObject({ title: "メールの誤送信", isRestricted: false });
    expect(await factNow("event_type")).toMatchObject({ code: "misdirected_message", source: "responder" });
    expect(await recordedTypes()).toEqual(["incident.opened", "question.answered", "facts.recorded"]);
    expect(await getQuestions(actor, incidentId)).toMatchObject({ next: { key: "mail_mistake" } });
  });

  test("sent twice opens one", async () => {
    const submission = { requestId: randomUUID() };
    const first = await startIncident(actor, { happened: "lost" }, submission);
    expect(await startIncident(actor, { happened: "lost" }, submission)).toEqual(first);
    expect(await db.incident.count()).toBe(2);
    await expect(startIncident(actor, { happened: "paper" }, submission)).rejects.toThrow(RequestReused);
  });

  test("opens one too where nobody knows what happened", async () => {
    const started = await startIncident(actor, { happened: "unknown" });
    if (!started.ok) throw new Error("not started");
    const row = await db.questionAnswer.findFirstOrThrow({ where: { incidentId: started.value.incidentId } });
    expect(row).toMatchObject({ question: "happened", isUnknown: true, codes: [] });
  });

  test("is not for everybody", async () => {
    for (const role of ["reporter", "management", "admin"] as const) {
      const stranger = await anActor({ roles: [role] });
      await expect(startIncident(stranger, { happened: "mail" })).rejects.toThrow(Forbidden);
    }
    expect(await db.incident.count()).toBe(1);
  });
});

describe("an answer", () => {
  test("is kept with the facts that follow, and names the incident", async () => {
    expect(await answer("mail_mistake", { codes: ["wrong_attachment"] })).toEqual({
      ok: true,
      value: { incidentId },
    });
    expect(await incidentNow()).toMatchObject({ title: "添付ファイルの誤り" });
    expect(await factNow("mistake")).toMatchObject({ code: "wrong_attachment" });
    const events = (await recorded()).slice(3);
    expect(events).toMatchObject([
      { type: "question.answered", data: { question: "mail_mistake" } },
      { type: "facts.recorded", data: { names: ["mistake"], source: "responder" } },
    ]);
  });

  test("leaves a title alone that somebody gave", async () => {
    await db.incident.update({ where: { id: incidentId }, data: { title: "説明会の案内" } });
    await answer("mail_mistake", { codes: ["wrong_list"] });
    expect(await incidentNow()).toMatchObject({ title: "説明会の案内" });
  });

  test("replaces the one before, and its facts", async () => {
    await answer("data_items", { codes: ["name", "health"] });
    await answer("data_items", { codes: ["name", "unknown"] }, { version: 1 });
    expect(await db.questionAnswer.findMany({ where: { question: "data_items" } })).toMatchObject([
      { version: 2 },
    ]);
    expect(await factNow("special_care_info")).toMatchObject({ answer: "unknown" });
    expect(await db.fact.count({ where: { incidentId, name: "special_care_info" } })).toBe(2);
  });

  test("takes back what followed from a branch that was left", async () => {
    await answer("mail_mistake", { codes: ["wrong_list"] });
    await answer("happened", { codes: ["paper"] }, { version: 1 });
    expect(await factNow("mistake")).toMatchObject({ answer: "unknown" });
    expect(await factNow("event_type")).toMatchObject({ answer: "unknown" });
    expect(await incidentNow()).toMatchObject({ title: "FAX・郵便・手渡しの誤り" });
  });

  test("seals what was typed, and lets no word of it into the clear", async () => {
    await answer("awareness", { ...known, instant: ago(1) });
    const rows = await db.questionAnswer.findMany();
    const sealed = rows.flatMap((row) => (row.sealed ? [Buffer.from(row.sealed).toString()] : []));
    expect(sealed).toHaveLength(1);
    const everything = JSON.stringify([
      rows,
      sealed,
      await db.fact.findMany(),
      await db.auditEntry.findMany(),
      await incidentNow(),
    ]);
    expect(everything).not.toContain("山田");
    const page = await getQuestion(actor, { incidentId, key: "awareness" });
    expect(page?.answered?.given.typed).toEqual({ department: "問合せ窓口の山田" });
  });

  test("keeps who finds out what is not known yet, until it is known", async () => {
    const { user } = await aUser({ roles: ["legal"] });
    const until = new Date("2026-11-10T00:30:00Z");
    await answer("opened", { isUnknown: true }, { findOut: { findOutById: user.id, findOutUntil: until } });
    const row = { where: { incidentId_question: { incidentId, question: "opened" } } };
    expect(await db.questionAnswer.findUnique(row)).toMatchObject({
      findOutById: user.id,
      findOutUntil: until,
    });
    expect(await factNow("recovered_unread")).toMatchObject({ answer: "unknown" });
    await answer("opened", { codes: ["opened"] }, { version: 1 });
    expect(await db.questionAnswer.findUnique(row)).toMatchObject({ findOutById: null, findOutUntil: null });
  });

  test("sets the times of the incident, and takes them back", async () => {
    const [occurred, aware] = [ago(3), ago(2)];
    await answer("occurred", { instant: occurred });
    await answer("awareness", { ...known, instant: aware });
    expect(await incidentNow()).toMatchObject({ occurredAt: occurred, knownAt: aware });
    await answer("awareness", { isUnknown: true }, { version: 1 });
    expect(await incidentNow()).toMatchObject({ occurredAt: occurred, knownAt: null });
  });

  test("makes the incident visible to its named members only when it turns out to be misconduct", async () => {
    const legal = await anActor({ roles: ["legal"] });
    const other = await anActor({ roles: ["legal"] });
    const result = await answerQuestion(
      legal,
      answerInput("happened", { codes: ["insider"] }, { version: 1 }),
    );
    expect(result.ok).toBe(true);
    expect(await incidentNow()).toMatchObject({ isRestricted: true, title: "持ち出しの疑い" });
    expect(await recordedTypes()).toContain("incident.restricted");
    expect(await getQuestions(legal, incidentId)).not.toBeNull();
    expect(await getQuestions(other, incidentId)).toBeNull();
    await answer("happened", { codes: ["mail"] }, { version: 2 });
    expect(await incidentNow()).toMatchObject({ isRestricted: true });
  });

  test("leads to the next question, and from one that can wait to the next of those", async () => {
    await answer("mail_mistake", { codes: ["wrong_recipient"] });
    expect(await getQuestionAfter(actor, { incidentId, key: "mail_mistake" })).toBe("occurred");
    await answer("occurred", { instant: ago(2) });
    await answer("awareness", { ...known, instant: ago(1) });
    await answer("principals", { number: 1 });
    await answer("data_items", { codes: ["name"] });
    expect(await getQuestionAfter(actor, { incidentId, key: "data_items" })).toBeNull();
    const list = await getQuestions(actor, incidentId);
    expect(list?.answered).toHaveLength(6);
    const [first, second] = list?.later ?? [];
    await answer(first?.key ?? "", { codes: ["stopped"] });
    expect(await getQuestionAfter(actor, { incidentId, key: first?.key ?? "" })).toBe(second?.key);
  });
});

describe("an answer that is refused writes nothing", () => {
  const written = async () =>
    JSON.stringify([
      await db.questionAnswer.findMany({ orderBy: { id: "asc" } }),
      await db.fact.findMany({ orderBy: { id: "asc" } }),
      await db.incident.findMany(),
      await recordedTypes(),
    ]);

  async function refusedAs(code: string, act: () => Promise<{ ok: boolean }>) {
    const before = await written();
    expect(await act()).toEqual({ ok: false, code });
    expect(await written()).toBe(before);
  }

  test("where somebody else was faster", async () => {
    await answer("opened", { codes: ["opened"] });
    await refusedAs("answer-changed", () => answer("opened", { codes: ["all_unread"] }));
    await refusedAs("answer-changed", () => answer("opened", { codes: ["all_unread"] }, { version: 2 }));
    await refusedAs("answer-changed", () => answer("shared_link", { codes: ["none"] }, { version: 1 }));
  });

  test("where two answer at once: one is kept", async () => {
    const results = await Promise.all([
      answer("opened", { codes: ["opened"] }),
      answer("opened", { codes: ["all_unread"] }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: "answer-changed" });
  });

  test("where the incident does not ask it", async () => {
    await refusedAs("not-asked", () => answer("way_it_went", { codes: ["fax"] }));
  });

  test("where the times cannot be", async () => {
    await answer("occurred", { instant: ago(2) });
    await refusedAs("known-before-event", () => answer("awareness", { ...known, instant: ago(3) }));
    await refusedAs("in-the-future", () => answer("awareness", { ...known, instant: ago(-1) }));
    await answer("awareness", { ...known, instant: ago(1) });
    await refusedAs("known-before-event", () => answer("occurred", { instant: ago(0.5) }, { version: 1 }));
    await refusedAs("in-the-future", () => answer("occurred", { instant: ago(-1) }, { version: 1 }));
    await answer("happened", { codes: ["exposed"] }, { version: 1 });
    const typed = { until: ago(-1).toISOString() };
    await refusedAs("until-in-the-future", () => answer("exposed_period", { instant: ago(5), typed }));
  });

  test("where it was to be seen before, and no reason is given", async () => {
    const [seen, aware] = [ago(5), ago(1)];
    const fact = { id: randomUUID(), incidentId, name: "visible_since", answer: "yes" as const };
    await db.fact.create({ data: { ...fact, instant: seen, source: "recipient", recordedAt: new Date() } });
    await refusedAs("reason-needed", () => answer("awareness", { ...known, instant: aware }));
    expect(await getQuestion(actor, { incidentId, key: "awareness" })).toMatchObject({ visibleSince: seen });
    const typed = { department: "営業部", reason: "迷惑メールの箱に入っていたため" };
    expect((await answer("awareness", { instant: aware, typed })).ok).toBe(true);
    expect((await answer("awareness", { ...known, instant: seen }, { version: 1 })).ok).toBe(true);
  });

  test("where a department or a person is not there", async () => {
    const typed = { groupId: randomUUID() };
    await refusedAs("group-gone", () => answer("awareness", { instant: ago(1), typed }));
    const { user: gone } = await aUser({ disabledAt: new Date() });
    const { user: admin } = await aUser({ roles: ["admin"] });
    for (const findOutById of [gone.id, admin.id, randomUUID()]) {
      await refusedAs("person-gone", () =>
        answer("opened", { isUnknown: true }, { findOut: { findOutById, findOutUntil: null } }),
      );
    }
    const group = await aGroup();
    expect((await answer("awareness", { instant: ago(1), typed: { groupId: group.id } })).ok).toBe(true);
  });

  test("where nobody may see the incident or work on it", async () => {
    const before = await written();
    const input = answerInput("opened", { codes: ["opened"] });
    const stranger = await anActor({ roles: ["responder"] });
    await expect(answerQuestion(stranger, input)).rejects.toThrow(NotFound);
    await expect(answerQuestion(await anActor({ roles: ["management"] }), input)).rejects.toThrow(Forbidden);
    const former = await anActor();
    const left = await anIncident({ members: [{ userId: former.userId, former: true }] });
    await expect(answerQuestion(former, { ...input, incidentId: left.id })).rejects.toThrow(NotFound);
    const closed = await anIncident({ status: "closed", members: [{ userId: actor.userId }] });
    await expect(answerQuestion(actor, { ...input, incidentId: closed.id })).rejects.toThrow(NotFound);
    await expect(answerQuestion(actor, { ...input, question: "no_such" })).rejects.toThrow(NotFound);
    expect(await getQuestions(stranger, incidentId)).toBeNull();
    expect(await getQuestion(stranger, { incidentId, key: "opened" })).toBeNull();
    expect(await getQuestions(actor, closed.id)).toBeNull();
    expect(JSON.parse(before)[0]).toHaveLength(1);
    expect(await db.questionAnswer.count()).toBe(1);
  });

  test("and the same answer sent twice has one effect", async () => {
    const submission = { requestId: randomUUID() };
    const input = answerInput("opened", { codes: ["opened"] });
    const first = await answerQuestion(actor, input, submission);
    expect(await answerQuestion(actor, input, submission)).toEqual(first);
    expect(await db.questionAnswer.count({ where: { question: "opened" } })).toBe(1);
    const changed = answerInput("opened", { codes: ["all_unread"] });
    await expect(answerQuestion(actor, changed, submission)).rejects.toThrow(RequestReused);
  });
});
