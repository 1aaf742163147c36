import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { openEvidence } from "@/lib/evidence/evidence-name";
import { visibleTo } from "@/lib/incidents/policy";
import { type ListLook, lookAtList } from "./look-at-list";

/**
 * The beginning of a file of evidence, and how it seems to be read as a list. Throws `NotFound` where the actor sees no
 * such file, and as `lookAtList` does.
 */
export async function lookAtEvidence(
  actor: Actor,
  { incidentId, evidenceId }: { readonly incidentId: string; readonly evidenceId: string },
): Promise<ListLook> {
  const evidence = await db.evidence.findFirst({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { id: evidenceId, incidentId, state: "sealed" }],
    },
  });
  if (!evidence) throw new NotFound("Evidence");
  const { name: fileName, key } = openEvidence((await incidentKeys(db, incidentId)).data, evidence);
  return lookAtList({ source: { storageKey: evidence.storageKey, key }, fileName });
}
