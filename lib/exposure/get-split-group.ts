import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Access } from "@/lib/db/generated/enums";
import { exposureCounts } from "@/lib/disclosures/counts";
import { visibleTo } from "@/lib/incidents/policy";
import { partiesOfGroup } from "./parties-of-group";
import { MOST_SPLIT } from "./schema";
import { readGroup, type SplitGroup } from "./split-group";
import { IN_ORDER, viewReceived, WITH_NAMES } from "./view-parties";

/** As many as one looks over before they go. */
const SHOWN = 20;

/** A disclosure whose incident this actor may see, with nothing else of it. */
const findSeen = (actor: Actor, disclosureId: string) =>
  db.disclosure.findFirst({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { id: disclosureId, incident: { purgedAt: null } }],
    },
    select: { id: true, kind: true, incidentId: true },
  });

/**
 * How many a group of a disclosure holds and the first of them, masked, before they are split off. Null where there is
 * no such group, or it is not the actor's to see.
 */
export async function getSplitGroup(actor: Actor, disclosureId: string, code: string) {
  const group = readGroup(code);
  const disclosure = group && (await findSeen(actor, disclosureId));
  if (!disclosure) return null;
  const { kind, incidentId } = disclosure;
  const which = partiesOfGroup(disclosureId, kind, group);
  const keys = await incidentKeys(db, incidentId);
  const [[counted], first] = await Promise.all([
    db.$queryRaw<[{ parties: number }]>`SELECT count(*)::int AS parties FROM parties WHERE ${which}`,
    db.$queryRaw<{ id: string }[]>`SELECT id FROM parties WHERE ${which} ORDER BY pair, id LIMIT ${SHOWN}`,
  ]);
  const rows = await db.party.findMany({
    where: { id: { in: first.map(({ id }) => id) } },
    include: WITH_NAMES,
    orderBy: [{ pair: "asc" }, { side: "asc" }, ...IN_ORDER],
  });
  return { group, count: counted.parties, first: await viewReceived(keys, incidentId, rows) };
}

export type ListGroup = { readonly group: SplitGroup; readonly evidenceId: string; readonly people: number };
export type AccessGroup = { readonly access: Access; readonly parties: number };

/** By what many of a disclosure can be split off besides their kinds of data: lists that were imported, and states. */
export async function listSplitGroups(
  actor: Actor,
  disclosureId: string,
): Promise<{ readonly lists: readonly ListGroup[]; readonly states: readonly AccessGroup[] }> {
  const disclosure = await findSeen(actor, disclosureId);
  if (!disclosure) return { lists: [], states: [] };
  const [imports, { groups }] = await Promise.all([
    db.peopleImport.findMany({
      where: { disclosureId, state: "written" },
      select: { id: true, evidenceId: true, people: true },
      orderBy: [{ id: "asc" }],
    }),
    exposureCounts(db, disclosure.incidentId),
  ]);
  const lists: ListGroup[] = [];
  for (const { id: batchId, evidenceId, people: listed } of imports) {
    // Of a longer one its own number will do: it cannot go at once, and counting a million takes long.
    const [{ counted }] = await db.$queryRaw<[{ counted: number }]>`
      SELECT count(*)::int AS counted FROM (
        SELECT FROM parties WHERE batch_id = ${batchId}::uuid AND disclosure_id = ${disclosureId}::uuid
        LIMIT ${MOST_SPLIT + 1}
      ) AS theirs`;
    const people = counted > MOST_SPLIT ? Math.max(counted, listed) : counted;
    if (people > 0) lists.push({ group: { by: "list", batchId }, evidenceId, people });
  }
  const states = groups.flatMap(({ disclosureId: of, access, parties }) =>
    of === disclosureId && access ? [{ access, parties }] : [],
  );
  return { lists, states };
}
