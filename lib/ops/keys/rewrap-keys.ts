import type { Client } from "pg";
import { incidentKeyPlace, otherGeneration } from "@/lib/crypto/incident-key";
import { KeyFileUnusable, type MasterKey } from "@/lib/crypto/master-key";
import { findMasterKey } from "@/lib/crypto/master-key-files";
import { organisationKeyPlace } from "@/lib/crypto/prepare-keys";
import { BranchCutOff, unwrapKey, type WrappedPlace, wrapKey } from "@/lib/crypto/wrapping";
import type { KeyPhase, KeyPurpose } from "@/lib/db/generated/enums";

const ROWS_AT_ONCE = 200;

type Rewrapping = { readonly keyFile: string; readonly next: MasterKey };
type OrganisationRow = { purpose: KeyPurpose; masterKeyId: string; wrapped: Buffer };
type IncidentRow = {
  incidentId: string;
  generation: number;
  phase: KeyPhase;
  masterKeyId: string;
  wrapped: Buffer | null;
  otherWrapped: Buffer | null;
};

/** Wraps every key with `next` that another master key wraps; answers how many. Each batch is a transaction. */
export async function rewrapAll(client: Client, rewrapping: Rewrapping): Promise<number> {
  let count = 0;
  for (const batch of [rewrapOrganisation, rewrapIncidents]) {
    for (let rows = -1; rows !== 0; count += rows) rows = await inTransaction(client, rewrapping, batch);
  }
  return count;
}

type Batch = (client: Client, rewrapping: Rewrapping) => Promise<number>;

async function inTransaction(client: Client, rewrapping: Rewrapping, batch: Batch): Promise<number> {
  try {
    await client.query("BEGIN");
    const rows = await batch(client, rewrapping);
    await client.query("COMMIT");
    return rows;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function rewrapOrganisation(client: Client, { keyFile, next }: Rewrapping): Promise<number> {
  const { rows } = await client.query<OrganisationRow>(
    `SELECT purpose, master_key_id AS "masterKeyId", wrapped FROM organisation_keys
     WHERE master_key_id <> $1 FOR UPDATE`,
    [next.id],
  );
  for (const { purpose, masterKeyId, wrapped } of rows) {
    const fresh = rewrapped(wrapped, organisationKeyPlace(purpose), {
      from: masterKeyOf(keyFile, masterKeyId),
      to: next,
    });
    await client.query(
      "UPDATE organisation_keys SET master_key_id = $2, wrapped = $3 WHERE purpose = $1::key_purpose",
      [purpose, next.id, fresh],
    );
  }
  return rows.length;
}

async function rewrapIncidents(client: Client, { keyFile, next }: Rewrapping): Promise<number> {
  const { rows } = await client.query<IncidentRow>(
    `SELECT incident_id AS "incidentId", generation, phase, master_key_id AS "masterKeyId", wrapped,
       other_wrapped AS "otherWrapped"
     FROM incident_keys WHERE master_key_id <> $1 ORDER BY incident_id LIMIT ${ROWS_AT_ONCE} FOR UPDATE`,
    [next.id],
  );
  for (const row of rows) {
    const { incidentId } = row;
    const { wrapped, otherWrapped, isGone } = rewrappedIncident(row, { keyFile, next });
    await client.query(
      `UPDATE incident_keys SET master_key_id = $2, wrapped = $3, other_wrapped = $4,
         phase = CASE WHEN $5 THEN 'settled' ELSE phase END,
         destroyed_at = CASE WHEN $5 THEN COALESCE(destroyed_at, now()) END
       WHERE incident_id = $1`,
      [incidentId, next.id, wrapped, otherWrapped, isGone],
    );
  }
  return rows.length;
}

/** Both generations of a row, where it is rotated itself; `isGone` where nothing opens it any more. */
function rewrappedIncident(row: IncidentRow, { keyFile, next }: Rewrapping) {
  const gone = { wrapped: null, otherWrapped: null, isGone: true };
  if (!row.wrapped) return gone;
  const masters = { from: masterKeyOf(keyFile, row.masterKeyId), to: next };
  const place = (generation: number) => incidentKeyPlace(row.incidentId, generation);
  try {
    return {
      wrapped: rewrapped(row.wrapped, place(row.generation), masters),
      otherWrapped: row.otherWrapped && rewrapped(row.otherWrapped, place(otherGeneration(row)), masters),
      isGone: false,
    };
  } catch (error) {
    // The row comes from a backup from before a purge.
    if (error instanceof BranchCutOff) return gone;
    throw error;
  }
}

const rewrapped = (
  wrapped: Buffer,
  place: WrappedPlace,
  { from, to }: { readonly from: MasterKey; readonly to: MasterKey },
) => wrapKey(to, place, unwrapKey(from, place, wrapped));

function masterKeyOf(keyFile: string, id: string): MasterKey {
  const key = findMasterKey(keyFile, id);
  if (key) return key;
  throw new KeyFileUnusable(
    `A key is wrapped by the master key ${id}, which is in no file beside ${keyFile}. Put it there from your copy as ${keyFile}.previous. Nothing was lost.`,
  );
}
