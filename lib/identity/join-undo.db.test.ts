import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { DataItem, Side } from "@/lib/db/generated/enums";
import { recordDeletion } from "@/lib/deletions/record-deletion";
import { exposureCounts } from "@/lib/disclosures/counts";
import { openPerson } from "@/lib/people/person-record";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { byHand } from "@/lib/testing/records";
import { decideMatch } from "./decide-match";
import { undoMatch } from "./undo-match";

let actor: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
});

const PLACES = [0, 1, 2].flatMap((disclosure) =>
  (["recipient", "principal"] as const).map((side) => ({ disclosure, side })),
);
type Part = { disclosure: number; side: Side; items: DataItem[]; isSpokenOf: boolean };
const parts: fc.Arbitrary<Part[]> = fc.subarray(PLACES, { minLength: 1 }).chain((places) =>
  fc.tuple(
    ...places.map((place) =>
      fc.record({
        disclosure: fc.constant(place.disclosure),
        side: fc.constant(place.side),
        items: fc.subarray(["name", "email", "phone"] satisfies DataItem[], { minLength: 1 }),
        isSpokenOf: fc.boolean(),
      }),
    ),
  ),
);
const known = fc.record({
  mails: fc.subarray(["a@x.jp", "b@x.jp"]),
  phones: fc.subarray(["0312345678", "0398765432"]),
  birthDate: fc.constantFrom("", "1978/5/18"),
});

async function stateOf() {
  const keys = await incidentKeys(db, incidentId);
  const people = await db.person.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
  const entries = await db.stepRecord.findMany({ where: { incidentId, supersededBy: null } });
  return {
    people: people.map(({ sealed, version: _, ...row }) => ({
      ...row,
      record: openPerson(keys.data, row.id, sealed),
    })),
    marks: await db.personMark.findMany({ orderBy: [{ mark: "asc" }, { personId: "asc" }] }),
    parties: await db.party.findMany({ where: { incidentId }, orderBy: { id: "asc" } }),
    entries: entries.map(({ partyId, outcome }) => `${partyId} ${outcome}`).sort(),
    counts: await exposureCounts(db, incidentId),
  };
}

describe("joining two people and taking it back", () => {
  test("is as if nothing had happened, whatever they are and wherever they stand", async () => {
    const person = fc.tuple(known, parts);
    await fc.assert(
      fc.asyncProperty(person, person, fc.boolean(), async (one, other, isFirst) => {
        const disclosures = [];
        for (let at = 0; at < 3; at++) disclosures.push(await aDisclosure(incidentId));
        const ids = [];
        for (const [record, own] of [one, other]) {
          const personId = await aPerson(incidentId, { name: "佐藤 花子", ...record });
          ids.push(personId);
          for (const { disclosure, side, items, isSpokenOf } of own) {
            const partyId = await aPart(disclosures[disclosure] ?? "", { personId, side, items });
            const said = { outcome: "deleted", strength: "by_phone" } as const;
            if (isSpokenOf && side === "recipient")
              await recordDeletion(actor, { ...byHand(incidentId), partyId, who: null, ...said });
          }
        }
        const [firstId = "", secondId = ""] = ids.sort();
        const match = await db.personMatch.create({
          data: { id: crypto.randomUUID(), incidentId, firstId, secondId, likeness: "same_name" },
        });
        const before = await stateOf();
        const matchId = match.id;
        const joined = { matchId, version: 0, decision: isFirst ? "first" : "second" } as const;
        expect((await decideMatch(actor, joined)).ok).toBe(true);

        const between = await stateOf();
        expect(between.people).toHaveLength(before.people.length - 1);
        expect(between.entries).toHaveLength(before.entries.length);
        const reach = (parties: typeof before.parties) =>
          new Set(parties.map(({ disclosureId, side }) => `${disclosureId} ${side}`));
        expect(reach(between.parties)).toEqual(reach(before.parties));
        expect(between.counts.byItem.map(({ item }) => item).sort()).toEqual(
          before.counts.byItem.map(({ item }) => item).sort(),
        );

        expect((await undoMatch(actor, { matchId, version: 1 })).ok).toBe(true);
        expect(await stateOf()).toEqual(before);
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
