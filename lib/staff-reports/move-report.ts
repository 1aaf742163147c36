import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { seal } from "@/lib/crypto/sealing";
import type { Work } from "@/lib/db/unit-of-work";
import { instantFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import type { Happened } from "@/lib/incidents/happened";
import type { OpenedIncident } from "@/lib/incidents/open-incident";
import { factsOf } from "@/lib/questions/facts-of";
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
  const from = { incidentId: incident.id, keys: incident.keys, recordedById: actor.userId };
  await keepWords(work, actor, { incident, sender });
  const answered = await answerFirst(work, actor, { incidentId: incident.id, happened });
  await recordFacts(work, answered, { ...from, source: "responder" });
  const visible = instantFact("visible_since", visibleSince(confirmedAt, sender));
  await recordFacts(work, [visible], { ...from, source: "reporter" });
  await addReporter(work, actor, { incidentId: incident.id, email: sender.email });
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

/** Whoever takes the report up answers the first question as its sender did, and may answer it otherwise later. */
async function answerFirst(
  { tx, now }: Work,
  actor: Actor,
  { incidentId, happened }: { incidentId: string; happened: Happened },
) {
  const codes = [happened];
  await tx.questionAnswer.create({
    data: {
      id: randomUUID(),
      incidentId,
      question: "happened",
      codes,
      answeredById: actor.userId,
      answeredAt: now,
    },
  });
  return factsOf(new Map([["happened", { isUnknown: false, codes, typed: {} }]]));
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
