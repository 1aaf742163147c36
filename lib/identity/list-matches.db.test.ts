import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { decideMatch } from "./decide-match";
import { findMatches } from "./find-matches.job";
import { listMatches } from "./queries";

let actor: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
});

/** An incident with this many pairs of people of one name. */
async function pairsOf(count: number) {
  const { id } = await anIncident({ members: [{ userId: actor.userId }] });
  const disclosureId = await aDisclosure(id);
  for (let at = 0; at < count; at++)
    for (const mails of [[`a${at}@example.jp`], [`b${at}@example.jp`]])
      await aPart(disclosureId, { personId: await aPerson(id, { name: `佐藤 花子${at}`, mails }) });
  await findMatches.run({ incidentId: id });
  return id;
}

const idsOf = async (incidentId: string, from: string | null, after: string | null = null) =>
  (await listMatches(actor, incidentId, { decided: false, after, from })).rows.map(({ id }) => id);

test("the list begins with the pair that somebody comes back to, in the same order, also on a later page", async () => {
  const incidentId = await pairsOf(28);
  const first = await listMatches(actor, incidentId, { decided: false, after: null });
  const all = [...first.rows.map(({ id }) => id), ...(await idsOf(incidentId, null, first.next))];
  expect(new Set(all).size).toBe(28);
  for (const at of [0, 7, 26]) expect(await idsOf(incidentId, all[at] ?? "")).toEqual(all.slice(at, at + 25));
});

test("a pair that was decided meanwhile leads to the one after it; one of nowhere to the beginning", async () => {
  const [incidentId, elsewhere] = [await pairsOf(3), await pairsOf(1)];
  const all = await idsOf(incidentId, null);
  await decideMatch(actor, { matchId: all[1] ?? "", version: 0, decision: "different" });
  expect(await idsOf(incidentId, all[1] ?? "")).toEqual([all[2]]);
  const [theirs = ""] = await idsOf(elsewhere, null);
  for (const from of [theirs, randomUUID()]) expect(await idsOf(incidentId, from)).toEqual([all[0], all[2]]);
});
