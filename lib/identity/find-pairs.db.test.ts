import { beforeEach, expect, test } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { decideMatch } from "./decide-match";
import { findMatches } from "./find-matches.job";
import { findPairs } from "./find-pairs";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

test("two whom somebody said to be two take no place from others", async () => {
  const actor = await anActor();
  const { id: incidentId } = await anIncident({ members: [{ userId: actor.userId }] });
  const [first, second] = [numbered(1), numbered(2)];
  await principalsOf(incidentId, [
    first,
    { ...first, mails: ["other@example.jp"], phones: [] },
    second,
    { ...second, mails: ["another@example.jp"], phones: [] },
  ]);
  await findMatches.run({ incidentId });
  const [match, ...others] = await db.personMatch.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
  expect(others).toHaveLength(1);
  const wish = { matchId: match?.id ?? "", version: 0, decision: "different" as const };
  expect((await decideMatch(actor, wish)).ok).toBe(true);
  const { pairs } = await findPairs(incidentId, await incidentKeys(db, incidentId));
  expect(pairs).toMatchObject(others.map(({ firstId, secondId }) => ({ firstId, secondId })));
});
