import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { PersonMatch } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { tellPeopleCount } from "@/lib/exposure/tell-people-count";
import { type MatchBefore, sealBefore } from "@/lib/people/match-before";
import { lockPeople } from "@/lib/people/people-lock";
import { mergeRecords } from "@/lib/people/person-record";
import { joinParties } from "./join-parties";
import { beforeOf, lockMatched } from "./matched-people";
import { rewritePerson } from "./write-person";

/**
 * Makes one person of two, inside a unit of work whose incident is locked: what both records say stands in one, and
 * all their parts are this person's. Both stay sealed as they were, so that it can be undone. Refuses `people-busy`
 * while a list is being written, `person-gone` where one of them is there no more, and `match-changed`.
 */
export async function joinPeople(work: Work, actor: Actor, match: PersonMatch, keptId: string) {
  const { tx } = work;
  const { id: matchId, incidentId, version } = match;
  if (!(await lockPeople(work, incidentId))) return refuse("people-busy");
  const keys = await incidentKeys(tx, incidentId);
  const [first, second] = [
    await lockMatched(work, keys, { incidentId, id: match.firstId }),
    await lockMatched(work, keys, { incidentId, id: match.secondId }),
  ];
  if (!first || !second) return refuse("person-gone");
  const [kept, gone] = keptId === first.row.id ? [first, second] : [second, first];

  const record = mergeRecords(kept.record, gone.record);
  const parties = await joinParties(work, actor, { kept, gone, keys });
  await tx.person.delete({ where: { id: gone.row.id } });
  await rewritePerson(work, { id: kept.row.id, record, keys });
  const before: MatchBefore = {
    kept: beforeOf(kept),
    gone: beforeOf(gone),
    joined: record,
    ...parties,
    passedOn: await passOn(work, match, { keptId: kept.row.id, goneId: gone.row.id }),
  };
  const { count } = await tx.personMatch.updateMany({
    where: { id: matchId, version, state: "open" },
    data: {
      state: "joined",
      keptId: kept.row.id,
      before: sealBefore(keys.data, matchId, before),
      decidedById: actor.userId,
      decidedAt: work.now,
      version: { increment: 1 },
    },
  });
  if (count === 0) return refuse("match-changed");
  work.record({
    type: "identity.joined",
    incidentId,
    data: { matchId, keptId: kept.row.id, goneId: gone.row.id },
  });
  await tellPeopleCount(work, { incidentId, keys, recordedById: actor.userId });
  return done({ incidentId });
}

/** What was asked, or said to be two, of the person who went holds of the person who stays. */
async function passOn(
  { tx }: Work,
  { id, incidentId }: PersonMatch,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<string[]> {
  const others = await tx.personMatch.findMany({
    where: {
      incidentId,
      id: { not: id },
      state: { not: "joined" },
      OR: [{ firstId: goneId }, { secondId: goneId }],
    },
  });
  const rows = others.flatMap(({ before: _, ...row }) => {
    const otherId = row.firstId === goneId ? row.secondId : row.firstId;
    if (otherId === keptId) return [];
    const [firstId, secondId] = otherId < keptId ? [otherId, keptId] : [keptId, otherId];
    return [{ ...row, id: randomUUID(), firstId, secondId, version: 0 }];
  });
  const made = await tx.personMatch.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true },
  });
  return made.map((row) => row.id);
}
