import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { openLabel } from "@/lib/disclosures/label-text";
import { listEvidence } from "@/lib/evidence/queries";
import { visibleTo } from "@/lib/incidents/policy";
import { isListFile } from "./list-file";

export type ListFileChoice = {
  readonly evidenceId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly addedAt: Date;
};
export type DisclosureChoice = { readonly id: string; readonly name: string };

/** The files of an incident that look like lists, the newest first. */
export async function listListFiles(actor: Actor, incidentId: string): Promise<ListFileChoice[]> {
  const evidence = await listEvidence(actor, incidentId);
  return evidence
    .filter((file) => file.state === "sealed" && isListFile(file))
    .map(({ id, fileName, bytes, addedAt }) => ({ evidenceId: id, fileName, bytes, addedAt }))
    .reverse();
}

/** The disclosures to which people of a list can be added, the oldest first; those of single pairs cannot. */
export async function listTargets(actor: Actor, incidentId: string): Promise<DisclosureChoice[]> {
  const rows = await db.disclosure.findMany({
    where: {
      AND: [
        { incident: visibleTo(actor, "content") },
        { incidentId, kind: "crossed", incident: { purgedAt: null } },
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return [];
  const keys = await incidentKeys(db, incidentId);
  return rows.map((row) => {
    const { subject, files } = openLabel(keys.data, row);
    return { id: row.id, name: subject || files.join(", ") };
  });
}
