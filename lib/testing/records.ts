import { randomUUID } from "node:crypto";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { RecordKind, Side } from "@/lib/db/generated/enums";
import { personOfAddress, sealPerson } from "@/lib/people/person-record";
import type { HandRecord } from "@/lib/records/append-record";

/** Somebody of an incident on one side of a disclosure of its own; answers the ids. */
export async function aParty(
  incidentId: string,
  {
    side = "recipient",
    name = "田中 一郎",
    mail = "tanaka@partner.example",
  }: {
    side?: Side;
    name?: string;
    mail?: string;
  } = {},
) {
  const [disclosureId, personId, partyId] = [randomUUID(), randomUUID(), randomUUID()];
  const keys = await incidentKeys(db, incidentId);
  const sealed = sealPerson(keys.data, personId, personOfAddress(mail, name));
  await db.disclosure.create({
    data: { id: disclosureId, incidentId, kind: "crossed", createdAt: new Date() },
  });
  await db.person.create({ data: { id: personId, incidentId, sealed, createdAt: new Date() } });
  const about =
    side === "recipient" ? { access: "unknown" as const } : { itemSetId: await anItemSet(incidentId) };
  await db.party.create({
    data: { id: partyId, incidentId, disclosureId, kind: "crossed", personId, side, ...about },
  });
  return { partyId, personId, disclosureId };
}

async function anItemSet(incidentId: string): Promise<string> {
  const set = { incidentId, items: ["name" as const] };
  const found = await db.itemSet.findFirst({ where: { incidentId } });
  return (found ?? (await db.itemSet.create({ data: { id: randomUUID(), ...set } }))).id;
}

const MINUTE = 60_000;

/** A moment so many minutes before now. */
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

/** An entry in force, as a row: what a command would have written besides is for its own test. */
export async function aStepRecord(incidentId: string, kind: RecordKind, outcome: string) {
  const [id, now] = [randomUUID(), new Date()];
  return db.stepRecord.create({
    data: { id, incidentId, kind, outcome, at: minutesAgo(5), recordedAt: now },
  });
}

/** What every entry by hand has, as a form sends it where nothing was added. */
export const byHand = (incidentId: string): HandRecord => ({
  incidentId,
  at: minutesAgo(5),
  note: null,
  evidenceId: null,
  supersedesId: null,
  correction: null,
});
