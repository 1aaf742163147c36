import "server-only";
import * as z from "zod";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { SealBroken, seal, unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { LOOK_UPS, type LookUp } from "./look-up";
import { readableIncident } from "./readable-incident";

const LASTS_MS = 10 * 60 * 1000;

const said = z.strictObject({ by: z.enum(LOOK_UPS), value: z.string(), at: z.number() });

/** Good for one person and one incident, so that an address that was sent on says nothing to anybody else. */
const placeOf = (actor: Actor, incidentId: string) => ({
  table: "people",
  column: `look-up by ${actor.userId}`,
  row: incidentId,
});

/**
 * What is looked up, sealed for the address of the page that answers: what somebody typed is in no address, history
 * or log, and the page can be drawn again. Null where the actor may not see the people.
 */
export async function sealLookUp(actor: Actor, incidentId: string, lookUp: LookUp): Promise<string | null> {
  if (!(await readableIncident(actor, incidentId))) return null;
  const { data } = await incidentKeys(db, incidentId);
  const content = JSON.stringify({ ...lookUp, at: Date.now() });
  return seal(data, placeOf(actor, incidentId), content).toString("base64url");
}

/** What was looked up; null after ten minutes, and for what this person did not ask of this incident. */
export async function openLookUp(actor: Actor, incidentId: string, token: string): Promise<LookUp | null> {
  if (!(await readableIncident(actor, incidentId))) return null;
  const { data } = await incidentKeys(db, incidentId);
  try {
    const content = unsealText(data, placeOf(actor, incidentId), Buffer.from(token, "base64url"));
    const { at, ...lookUp } = said.parse(JSON.parse(content));
    return Date.now() - at < LASTS_MS ? lookUp : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
