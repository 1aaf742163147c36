import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { PersonMatch } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { tellPeopleCount } from "@/lib/exposure/tell-people-count";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { openBefore } from "@/lib/people/match-before";
import { lockPeople } from "@/lib/people/people-lock";
import { findMatch } from "./find-match";
import { lockMatched } from "./matched-people";
import { isAsJoined, partParties } from "./part-parties";
import type { UndoInput } from "./schema";
import { restorePerson, rewritePerson } from "./write-person";

/**
 * Takes back what was decided of two people, who are asked about again. Those who were joined are two as before: their
 * records, parts and marks. Refuses `match-changed`, `people-busy`, and `changed-since` where the person who stayed was
 * changed meanwhile: what came since would have no place.
 */
export async function undoMatch(actor: Actor, input: UndoInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { matchId, version } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const match = await findMatch(work.tx, actor, matchId);
      const { incidentId, state } = match;
      if (match.version !== version || state === "open") return refuse("match-changed");
      if (state === "joined") {
        if (!(await lockPeople(work, incidentId))) return refuse("people-busy");
        const refusal = await part(work, actor, match);
        if (refusal) return refusal;
      }
      const open = { state: "open", keptId: null, before: null, decidedById: null, decidedAt: null } as const;
      const { count } = await work.tx.personMatch.updateMany({
        where: { id: matchId, version },
        data: { ...open, version: { increment: 1 } },
      });
      if (count === 0) return refuse("match-changed");
      work.record({
        type: "identity.taken-back",
        incidentId,
        data: { matchId, was: state === "joined" ? "joined" : "different" },
      });
      return done({ incidentId });
    },
    onceFor("identity.undo", input, submission),
  );
}

async function part(work: Work, actor: Actor, match: PersonMatch) {
  const { id, incidentId, before: sealed, decidedAt: joinedAt } = match;
  const keys = await incidentKeys(work.tx, incidentId);
  if (!sealed || !joinedAt) return refuse("changed-since");
  const before = openBefore(keys.data, id, sealed);
  const { kept, gone } = before;
  const now = await lockMatched(work, keys, { incidentId, id: kept.id });
  if (!now || !(await isAsJoined(work, now, before))) return refuse("changed-since");

  await rewritePerson(work, { id: kept.id, record: kept.record, keys });
  await restorePerson(work, {
    incidentId,
    keys,
    id: gone.id,
    record: gone.record,
    version: gone.version,
    createdAt: new Date(gone.createdAt),
  });
  await partParties(work, actor, { incidentId, before, keys, joinedAt });
  await work.tx.personMatch.deleteMany({
    where: { id: { in: before.passedOn }, incidentId, state: { not: "joined" } },
  });
  await tellPeopleCount(work, { incidentId, keys, recordedById: actor.userId });
  return null;
}
