import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import type { DisclosureKind } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { openLabel, sealLabel } from "@/lib/disclosures/label-text";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockPeople } from "@/lib/people/people-lock";
import { findDisclosure } from "./find-disclosure";
import { partiesOfGroup } from "./parties-of-group";
import { MOST_SPLIT } from "./schema";
import { readGroup } from "./split-group";

/** Those who were ticked, or a group with the number of parties that the page showed of it. */
type Which = { readonly partyIds: readonly string[] } | { readonly group: string; readonly seen: number };

export type SplitInput = Which & {
  readonly disclosureId: string;
  readonly version: number;
  /** What the new one was, in words; sealed. */
  readonly subject: string;
  /** Whether those who go stand in the old one too: somebody received both. */
  readonly stays: "moved" | "copied";
};

/**
 * Makes a second disclosure of some parties of one: of a paired one whole pairs go. Refuses `disclosure-changed`,
 * `parties-changed` where one of them is gone or the group is another by now, `pair-is-torn`, `too-many`, and
 * `people-busy` while a list is written.
 */
export async function splitDisclosure(actor: Actor, input: SplitInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { disclosureId, version, subject, stays } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const { disclosure, keys } = await findDisclosure(tx, actor, disclosureId);
      if (disclosure.version !== version) return refuse("disclosure-changed");
      const { incidentId, kind, occurredAt } = disclosure;
      if (!(await lockPeople(work, incidentId))) return refuse("people-busy");
      const which = whichOf(disclosureId, kind, input);
      if (!which) return refuse("parties-changed");
      const { parties, recipients } = await countOf(work, which.sql);
      if (parties !== which.expected || parties === 0) return refuse("parties-changed");
      if (parties > MOST_SPLIT) return refuse("too-many");
      if (kind === "paired" && (await tearsPair(work, disclosureId, which.sql)))
        return refuse("pair-is-torn");

      const newId = randomUUID();
      const label = sealLabel(keys.data, newId, { ...openLabel(keys.data, disclosure), subject });
      const about = { incidentId, kind, occurredAt, recipientsUnknown: recipients === 0, label };
      await tx.disclosure.create({ data: { id: newId, ...about, createdAt: work.now } });
      if (stays === "moved")
        await tx.$executeRaw`
          UPDATE parties SET disclosure_id = ${newId}::uuid, batch_id = NULL WHERE ${which.sql}`;
      else
        await tx.$executeRaw`
          INSERT INTO parties (id, incident_id, disclosure_id, kind, person_id, company_id, side, pair, item_set_id,
            access, strength)
          SELECT gen_random_uuid(), incident_id, ${newId}::uuid, kind, person_id, company_id, side, pair, item_set_id,
            access, strength
          FROM parties WHERE ${which.sql}`;
      const { count } = await tx.disclosure.updateMany({
        where: { id: disclosureId, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse("disclosure-changed");
      work.record({ type: "disclosure.split", incidentId, data: { disclosureId, newId, count: parties } });
      return done({ incidentId, disclosureId: newId });
    },
    onceFor("disclosure.split", input, submission),
  );
}

/** The parties in question, and how many the page showed; null where there is no such group. */
function whichOf(disclosureId: string, kind: DisclosureKind, which: Which) {
  if ("partyIds" in which) {
    const ids = [...new Set(which.partyIds)];
    const sql = Prisma.sql`disclosure_id = ${disclosureId}::uuid AND id = ANY(${ids}::uuid[])`;
    return { sql, expected: ids.length };
  }
  const group = readGroup(which.group);
  return group && { sql: partiesOfGroup(disclosureId, kind, group), expected: which.seen };
}

async function countOf({ tx }: Work, which: Prisma.Sql) {
  const [row] = await tx.$queryRaw<[{ parties: number; recipients: number }]>`
    SELECT count(*)::int AS parties, count(*) FILTER (WHERE side = 'recipient')::int AS recipients
    FROM parties WHERE ${which}`;
  return row;
}

async function tearsPair({ tx }: Work, disclosureId: string, which: Prisma.Sql): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ isTorn: boolean }]>`
    WITH chosen AS MATERIALIZED (SELECT id, pair FROM parties WHERE ${which})
    SELECT EXISTS (
      SELECT FROM parties JOIN (SELECT DISTINCT pair FROM chosen) AS pairs USING (pair)
      WHERE disclosure_id = ${disclosureId}::uuid AND id NOT IN (SELECT id FROM chosen)
    ) AS "isTorn"`;
  return row.isTorn;
}
