import "server-only";
import { Client } from "pg";
import { contentHash } from "@/lib/approvals/content-hash";
import { lockApproval } from "@/lib/approvals/lock-approval";
import { voidApproval } from "@/lib/approvals/void-approval";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Side } from "@/lib/db/generated/enums";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { readEnv } from "@/lib/env";
import { done, NotFound, type Refusal, refuse } from "@/lib/errors";
import { visibleTo } from "@/lib/incidents/policy";
import {
  type ExportWords,
  exportContent,
  openExportWords,
  type PeopleState,
  peopleState,
} from "./export-content";
import { exportSubject } from "./export-subject";

/** An export on its way out. `client` holds the one state of the people that was approved; whoever reads ends it. */
export type FetchedExport = {
  readonly exportId: string;
  readonly incidentId: string;
  readonly reference: string;
  readonly side: Side | null;
  readonly count: number;
  readonly words: ExportWords;
  readonly by: string;
  readonly at: Date;
  readonly keys: IncidentKeys;
  readonly client: Client;
};

type Fetched =
  | { readonly ok: true; readonly value: FetchedExport }
  | (Refusal<"gone"> & { readonly incidentId: string });

/**
 * Takes an approved export, once, within its day, by whoever asked for it. That it left is recorded before its first
 * byte; a file that was torn has to be asked for again. Refuses `gone`, with the incident whose exports say more:
 * fetched, over, or the people are others by now, which makes the approval void. Throws `NotFound` for everyone else.
 */
export async function fetchExport(actor: Actor, exportId: string): Promise<Fetched> {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new NotFound("Export");
  const where = {
    AND: [
      { incident: visibleTo(actor, "content") },
      { id: exportId, preparedById: actor.userId, incident: { purgedAt: null } },
    ],
  };
  // A connection is for whoever has something to fetch.
  const found = await db.peopleExport.findFirst({ where, select: { incidentId: true } });
  if (!found) throw new NotFound("Export");
  const client = await oneSnapshot();
  try {
    const taken = await unitOfWork(actor, async (work) => {
      const { tx, now } = work;
      const asked = await tx.peopleExport.findFirst({
        where,
        include: { incident: { select: { reference: true } } },
      });
      const approval = asked && (await tx.approval.findFirst({ where: { subjectId: exportId } }));
      if (!asked || !approval) throw new NotFound("Export");
      const locked = await lockApproval(tx, actor, approval.id);
      const isOpen = asked.state === "approved" && asked.expiresAt !== null && asked.expiresAt > now;
      if (!isOpen || locked.state !== "approved") return refuse("gone");

      const { incidentId, side, incident } = asked;
      const keys = await incidentKeys(tx, incidentId);
      const words = openExportWords(keys.data, asked);
      const current = exportContent(asked, words, await stateIn(client, incidentId, side));
      if (!contentHash(current).equals(locked.contentHash)) {
        await voidApproval(work, locked, { actor, subject: exportSubject, current });
        return done(null);
      }
      const { count } = await tx.peopleExport.updateMany({
        where: { id: exportId, state: "approved", version: asked.version },
        data: { state: "fetched", fetchedAt: now, version: { increment: 1 } },
      });
      if (count === 0) return refuse("gone");
      work.record({ type: "people-export.fetched", incidentId, data: { exportId } });
      const about = { exportId, incidentId, side, count: asked.count, by: actor.name };
      return done({ ...about, reference: incident.reference, words, keys, at: now, client });
    });
    if (taken.ok && taken.value) return done(taken.value);
    await client.end();
    return { ...refuse("gone"), incidentId: found.incidentId };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** All that follows on this connection is read from one state of the database. */
async function oneSnapshot(): Promise<Client> {
  const client = new Client({
    connectionString: readEnv().appDatabaseUrl,
    application_name: "sokuho export",
    // A reader who stopped reading holds nothing for longer than that.
    idle_in_transaction_session_timeout: 10 * 60 * 1000,
  });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  return client;
}

async function stateIn(client: Client, incidentId: string, side: Side | null): Promise<PeopleState> {
  const { text, values } = peopleState(incidentId, side);
  const { rows } = await client.query<PeopleState>(text, values);
  return rows[0] ?? { count: 0, mark: "" };
}
