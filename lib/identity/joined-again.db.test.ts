import { beforeEach, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { listInIncident } from "@/lib/ops/bench/list-in-incident";
import { writeImport } from "@/lib/people-import/write-import.job";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { principalsOf } from "@/lib/testing/people";
import { decideMatch } from "./decide-match";
import { findMatches } from "./find-matches.job";
import { undoMatch } from "./undo-match";

const LIST =
  "番号,氏名,フリガナ,メール,電話,郵便番号,住所,生年月日\r\n" +
  ["佐藤 花子", "佐藤 はな", "佐とう 花"].map((name) => `1,${name},,a@x.example,,,,\r\n`).join("");

let actor: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
});

async function* content() {
  yield Buffer.from(LIST);
}
async function importList() {
  const { importId } = await listInIncident({ incidentId, userId: actor.userId, content: content() });
  await writeImport.run({ importId });
  return db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
}
const people = () => db.person.findMany({ where: { incidentId }, orderBy: { id: "asc" } });

async function joinNext(): Promise<string> {
  await findMatches.run({ incidentId });
  const match = await db.personMatch.findFirstOrThrow({ where: { state: "open" }, orderBy: { id: "asc" } });
  const decision = { matchId: match.id, version: match.version, decision: "second" as const };
  expect(await decideMatch(actor, decision)).toMatchObject({ ok: true });
  return match.id;
}

test("who was joined is the same person in a list and in a file that come later, however often joined", async () => {
  expect(await importList()).toMatchObject({ people: 3 });
  await joinNext();
  await joinNext();
  const [one, ...others] = await people();
  expect(others).toEqual([]);

  expect(await importList()).toMatchObject({ state: "written", people: 1 });
  const file = ["佐藤はな", "佐とう 花"].map((name) => ({ name, mails: ["A@x.example"] }));
  await principalsOf(incidentId, [file[0] ?? {}]);
  await principalsOf(incidentId, [file[1] ?? {}]);
  expect((await people()).map(({ id }) => id)).toEqual([one?.id]);
  expect(await db.party.count({ where: { personId: one?.id ?? "" } })).toBe(4);
  // Another name at the same address is somebody else until a person says so.
  await principalsOf(incidentId, [{ name: "鈴木 一郎", mails: ["a@x.example"] }]);
  expect(await people()).toHaveLength(2);
});

test("who was parted again is two people in a list that comes later", async () => {
  await importList();
  const matchId = await joinNext();
  const { version } = await db.personMatch.findUniqueOrThrow({ where: { id: matchId } });
  expect(await undoMatch(actor, { matchId, version })).toMatchObject({ ok: true });
  expect(await importList()).toMatchObject({ people: 3 });
  expect(await people()).toHaveLength(3);
});
