import "server-only";
import * as z from "zod";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { id, version } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { optionalText } from "@/lib/forms/text-fields";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { lockPeople } from "./people-lock";
import { personIndexer } from "./person-indexes";
import { openPerson, type PersonRecord, sealPerson } from "./person-record";
import { readableIncident } from "./readable-incident";
import { RECORD_FIELDS, textOf } from "./record-fields";
import { type RecordProblem, recordProblems } from "./record-problems";

const one = (max: number) => optionalText(max).transform((typed) => (typed ?? "").replace(/\s*\n\s*/g, " "));
/** One in each line, each of them once. */
const several = () =>
  optionalText(4_000).transform((typed) => [
    ...new Set(
      (typed ?? "")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]);

export const correctPersonInput = z.strictObject({
  incidentId: id(),
  personId: id(),
  version: version(),
  name: one(200),
  kana: one(200),
  mails: several(),
  phones: several(),
  postalCode: one(40),
  address: one(500),
  birthDate: one(60),
});
export type CorrectPersonInput = z.output<typeof correctPersonInput>;

/**
 * Writes a record anew, as somebody corrected it, with what finds it again. Refuses `nobody` (nothing would be left
 * to tell them by), `unreadable` (`getRecordProblems` says what), `nothing-changed`, `person-changed` (the page shows
 * both) and `people-busy` (a list is being written, which may be about the same person).
 */
export async function correctPerson(actor: Actor, input: CorrectPersonInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, personId, version: seen, ...record } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      await findOpenIncident(tx, actor, incidentId);
      const found = await tx.person.findFirst({ where: { id: personId, incidentId } });
      if (!found) throw new NotFound("Person");
      if (!record.name && !record.kana && record.mails.length === 0 && record.phones.length === 0)
        return refuse("nobody");
      if (!(await lockPeople(work, incidentId))) return refuse("people-busy");
      // Read behind the lock: a list may have added to the record while we waited.
      const person = await tx.person.findUnique({ where: { id: personId } });
      if (!person) throw new NotFound("Person");
      if (person.version !== seen) return refuse("person-changed");

      const keys = await incidentKeys(tx, incidentId);
      const before = openPerson(keys.data, personId, person.sealed);
      if (recordProblems(before, record, work.now).length > 0) return refuse("unreadable");
      const fields = changedFields(before, record);
      if (fields.length === 0) return refuse("nothing-changed");
      const indexer = await personIndexer(keys);
      const { count } = await tx.person.updateMany({
        where: { id: personId, version: seen },
        data: {
          ...indexer.indexes(record),
          sealed: sealPerson(keys.data, personId, record),
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("person-changed");
      await markAnew(work, personId, indexer.marks(record));
      work.record({ type: "person.corrected", incidentId, data: { personId, fields } });
      return done({ personId });
    },
    onceFor("person.correct", input, submission),
  );
}

/** Names of the fields in which two records differ. */
export const changedFields = (before: PersonRecord, after: PersonRecord) =>
  RECORD_FIELDS.filter((name) => textOf(before, name) !== textOf(after, name));

/** What of a correction cannot be read, for a form that was refused. */
export async function getRecordProblems(
  actor: Actor,
  { incidentId, personId, version: _seen, ...record }: CorrectPersonInput,
  now: Date,
): Promise<readonly RecordProblem[]> {
  assertCan(actor, "incident.run");
  const incident = await readableIncident(actor, incidentId);
  const person = incident && (await db.person.findFirst({ where: { id: personId, incidentId } }));
  if (!person) return [];
  const keys = await incidentKeys(db, incidentId);
  return recordProblems(openPerson(keys.data, personId, person.sealed), record, now);
}

type Marks = ReturnType<Awaited<ReturnType<typeof personIndexer>>["marks"]>;

async function markAnew({ tx }: Work, personId: string, marks: Marks): Promise<void> {
  await tx.personMark.deleteMany({ where: { personId } });
  await tx.personMark.createMany({ data: marks.map((mark) => ({ ...mark, personId })) });
}
