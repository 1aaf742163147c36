import "server-only";
import { Client } from "pg";
import * as z from "zod";
import { type Content, contentHash } from "@/lib/approvals/content-hash";
import { voidApproval } from "@/lib/approvals/void-approval";
import { systemActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { PeopleChange } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { ItemSets } from "@/lib/disclosures/item-sets";
import { keepCounts } from "@/lib/disclosures/keep-counts";
import { readEnv } from "@/lib/env";
import { done, refuse } from "@/lib/errors";
import { isOver } from "@/lib/incidents/status";
import { defineJob } from "@/lib/jobs/define-job";
import { recordPeopleCount } from "@/lib/proposals/record-people-count";
import { type ChangeState, changeContent, changeState, openChangeReason } from "./change-content";
import { changeSubject } from "./change-subject";
import { peopleLockOf } from "./people-lock";

/**
 * Carries out a change that was approved, all of it or nothing, on a connection of its own: a million people take
 * longer than a unit of work. Run again it finds nothing left to change, and says what is done. Where the people are
 * others than those of whom a second person said yes, nobody is changed and the yes is void.
 */
export const carryOutChange = defineJob({
  name: "people.change",
  payload: z.strictObject({ changeId: z.uuid() }),
  async run({ changeId }) {
    const change = await db.peopleChange.findFirst({ where: { id: changeId, state: "approved" } });
    if (!change) return;
    const others = await apply(change);
    if (others) return takeBack(change, others);
    await keepCounts(change.incidentId);
    await finish(change);
  },
});

/** Who there is instead of those who were approved; null where it was carried out. */
async function apply(change: PeopleChange): Promise<ChangeState | null> {
  const { incidentId, importId } = change;
  const client = new Client({
    connectionString: readEnv().appDatabaseUrl,
    application_name: "sokuho people change",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [peopleLockOf(incidentId)]);
    const { text, values } = changeState(change);
    const [now] = (await client.query<ChangeState>(text, values)).rows;
    if (now && (await isOverBy(incidentId))) return now;
    // Nobody is left where an earlier run has done it.
    if (now && now.count > 0 && !(await isApproved(change, now))) return now;
    if (importId === null) await setItems(client, change);
    else {
      await removeImport(client, { incidentId, importId });
    }
    await client.query("COMMIT");
    return null;
  } finally {
    // An open transaction ends with its connection: nothing of it stays.
    await client.end();
  }
}

/** Closed after the yes: what is closed stays as it is. */
async function isOverBy(incidentId: string): Promise<boolean> {
  const { status } = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  return isOver(status);
}

async function isApproved(change: PeopleChange, now: ChangeState): Promise<boolean> {
  const approval = await db.approval.findFirst({ where: { ...approvalOf(change), state: "approved" } });
  return approval !== null && contentHash(await contentOf(change, now)).equals(approval.contentHash);
}

const approvalOf = ({ id }: PeopleChange) => ({ subjectKind: "change-people", subjectId: id });

async function contentOf(change: PeopleChange, now: ChangeState): Promise<Content> {
  const { data } = await incidentKeys(db, change.incidentId);
  return changeContent(change, openChangeReason(data, change), now);
}

async function takeBack(change: PeopleChange, others: ChangeState): Promise<void> {
  const current = await contentOf(change, others);
  await unitOfWork(systemActor, async (work) => {
    await lockIncident(work, change.incidentId);
    const approval = await work.tx.approval.findFirstOrThrow({ where: approvalOf(change) });
    const about = { actor: systemActor, subject: changeSubject, current };
    return (await voidApproval(work, approval, about)) ? done(null) : refuse("change-done");
  });
}

/** Whoever was there by this import alone goes too; nobody else does. */
async function removeImport(
  client: Client,
  { incidentId, importId }: { incidentId: string; importId: string },
) {
  const of = [importId, incidentId];
  await client.query(
    `CREATE TEMP TABLE taken_out ON COMMIT DROP AS
     SELECT DISTINCT person_id FROM parties WHERE batch_id = '${z.uuid().parse(importId)}' AND person_id IS NOT NULL`,
  );
  await client.query("DELETE FROM parties WHERE batch_id = $1 AND incident_id = $2", of);
  await client.query(
    `DELETE FROM people USING taken_out
     WHERE people.incident_id = $1 AND people.id = taken_out.person_id
       AND NOT EXISTS (SELECT FROM parties WHERE parties.person_id = people.id)`,
    [incidentId],
  );
  await client.query(
    `SELECT forget_joined($1, (SELECT array_agg(person_id) FROM taken_out
       WHERE NOT EXISTS (SELECT FROM people WHERE people.id = taken_out.person_id)))`,
    [incidentId],
  );
}

async function setItems(client: Client, { incidentId, disclosureId, itemSetId, items }: PeopleChange) {
  const itemSets = new ItemSets(client, incidentId);
  await itemSets.prepare([items]);
  await client.query(
    `UPDATE parties SET item_set_id = $4
     WHERE disclosure_id = $1 AND side = 'principal' AND item_set_id = $2 AND incident_id = $3`,
    [disclosureId, itemSetId, incidentId, itemSets.idOf(items)],
  );
}

async function finish({ id: changeId, incidentId }: PeopleChange): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    await lockIncident(work, incidentId);
    const { count } = await work.tx.peopleChange.updateMany({
      where: { id: changeId, state: "approved" },
      data: { state: "done", doneAt: work.now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("change-done");
    const keys = await incidentKeys(work.tx, incidentId);
    await recordPeopleCount(work, { incidentId, keys, recordedById: null });
    work.record({ type: "people-change.done", incidentId, data: { changeId } });
    return done(null);
  });
}

/** Whoever decides in an incident waits for it, and so do two counts of one. */
const lockIncident = ({ tx }: Work, incidentId: string) =>
  tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
