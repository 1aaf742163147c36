import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { recordFacts } from "@/lib/facts/record-facts";
import { aGroup, anIncident, aUser } from "./factories";
import { wrongAttachment } from "./guide-inputs";
import { aParty } from "./records";
import { asCommitted } from "./work";

const MINUTE = 60_000;

/**
 * A list of 1,288 people attached to a mail to one person, noticed 44 minutes ago and recorded: with its facts, its
 * recipient, a responder (`userId`, who stands in a group of their own) and a supervisor.
 */
export async function aRoom(userId: string, { drop = [] as readonly string[] } = {}) {
  const supervisor = await aUser({ roles: ["supervisor"], name: "山口 誠" });
  const deputy = await aUser({ roles: ["supervisor"], name: "岡田 健" });
  const group = await aGroup({ supervisorId: supervisor.user.id, deputyId: deputy.user.id });
  await db.user.update({ where: { id: userId }, data: { groupId: group.id } });
  const knownAt = new Date(Date.now() - 44 * MINUTE);
  const occurredAt = new Date(knownAt.getTime() - 321 * MINUTE);
  const incident = await anIncident({
    title: "見積書のメールに顧客一覧を添付",
    status: "recorded",
    groupId: group.id,
    knownAt,
    members: [{ userId, relation: "responder" }],
  });
  await db.incident.update({ where: { id: incident.id }, data: { occurredAt } });
  const { partyId } = await aParty(incident.id);
  const keys = await incidentKeys(db, incident.id);
  const times: Readonly<Record<string, Date>> = { occurred_at: occurredAt, discovered_at: knownAt };
  const drafts = wrongAttachment
    .filter(({ name }) => !drop.includes(name))
    .map((draft) => ({ ...draft, ...(times[draft.name] && { instant: times[draft.name] }) }));
  await asCommitted((work) =>
    recordFacts(work, drafts, { incidentId: incident.id, keys, source: "responder", recordedById: userId }),
  );
  return { incident, supervisor, deputy, partyId };
}
