import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { seal } from "@/lib/crypto/sealing";
import type { Work } from "@/lib/db/unit-of-work";
import { instantFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import type { Happened } from "@/lib/incidents/happened";
import type { OpenedIncident } from "@/lib/incidents/open-incident";
import { keepFirstAnswer } from "@/lib/questions/start-incident";
import { noteOf } from "./note-of";
import type { Sender } from "./sender";

type Moved = {
  readonly happened: Happened;
  readonly confirmedAt: Date;
  readonly sender: Sender;
};

/** Writes what a report says into the incident that was opened for it, in the unit of work that opened it. */
export async function moveReport(
  work: Work,
  actor: Actor,
  { incident, ...report }: Moved & { incident: OpenedIncident },
): Promise<void> {
  const { sender, confirmedAt, happened } = report;
  await keepWords(work, actor, { incident, sender });
  const { id: incidentId, keys } = incident;
  await keepFirstAnswer(work, actor, { incidentId, keys, happened });
  const visible = instantFact("visible_since", visibleSince(confirmedAt, sender));
  await recordFacts(work, [visible], { incidentId, keys, source: "reporter", recordedById: actor.userId });
  await addReporter(work, actor, { incidentId, email: sender.email });
}

/** From when the event was visible inside the house: when its sender noticed, else when the report was confirmed. */
function visibleSince(confirmedAt: Date, { noticedAt }: Sender): Date {
  const noticed = noticedAt ? Date.parse(noticedAt) : confirmedAt.getTime();
  return new Date(Math.min(noticed, confirmedAt.getTime()));
}

async function keepWords(
  { tx, now }: Work,
  actor: Actor,
  { incident, sender }: { incident: OpenedIncident; sender: Sender },
): Promise<void> {
  const id = randomUUID();
  const place = { table: "sealed_texts", column: "sealed", row: id };
  await tx.sealedText.create({
    data: {
      id,
      incidentId: incident.id,
      purpose: "note",
      sealed: seal(incident.keys.data, place, noteOf(sender)),
      createdById: actor.userId,
      createdAt: now,
    },
  });
}

/** A sender who works with Sokuho sees the own report and its state there too. */
async function addReporter(
  { tx, now }: Work,
  actor: Actor,
  { incidentId, email }: { incidentId: string; email: string },
): Promise<void> {
  const user = await tx.user.findUnique({ where: { email, disabledAt: null }, select: { id: true } });
  if (!user || user.id === actor.userId) return;
  await tx.incidentMember.create({
    data: {
      id: randomUUID(),
      incidentId,
      userId: user.id,
      relation: "reporter",
      addedById: actor.userId,
      addedAt: now,
    },
  });
}
