import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { createIncidentKey, type IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { dayInJapan } from "@/lib/i18n/format";
import { defaultTitle, type TitleCode } from "./default-title";

export type OpenedIncident = { readonly id: string; readonly reference: string; readonly keys: IncidentKeys };

/**
 * Opens an incident inside a unit of work: its reference, its key, and the actor as its responder. The moment
 * somebody says that something went wrong there is a file for it, so that nothing said after that is lost.
 * A suspicion against somebody of the house is restricted to its named members from the start.
 */
export async function openIncident(
  work: Work,
  actor: Actor,
  { title, door }: { title: TitleCode; door: "file" | "questions" | "report" },
): Promise<OpenedIncident> {
  assertCan(actor, "incident.open");
  const id = randomUUID();
  const reference = await nextReference(work);
  const isRestricted = title === "insider";
  await work.tx.incident.create({
    data: {
      id,
      reference,
      title: defaultTitle(title),
      isRestricted,
      groupId: actor.kind === "user" ? actor.groupId : null,
      createdAt: work.now,
      members: actor.kind === "user" ? { create: [responder(actor.userId, work.now)] } : {},
    },
  });
  const keys = await createIncidentKey(work.tx, id, work.now);
  work.record({ type: "incident.opened", incidentId: id, data: { door, restricted: isRestricted } });
  return { id, reference, keys };
}

const responder = (userId: string, now: Date) => ({
  id: randomUUID(),
  userId,
  relation: "responder" as const,
  addedById: userId,
  addedAt: now,
});

/** INC-2026-0001, counted within the year in Japan. Two at once wait for each other. */
async function nextReference({ tx, now }: Work): Promise<string> {
  const year = dayInJapan(now).slice(0, 4);
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('incident-reference'))) AS locked`;
  const [row] = await tx.$queryRaw<[{ last: number }]>`
    SELECT coalesce(max(substring(reference FROM 10)::int), 0) AS last
    FROM incidents WHERE reference LIKE ${`INC-${year}-%`}`;
  return `INC-${year}-${String(row.last + 1).padStart(4, "0")}`;
}
