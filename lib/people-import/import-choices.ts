import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ChoosableDisclosure } from "@/lib/disclosures/call-disclosure";
import { listChoosable } from "@/lib/disclosures/list-choosable";
import { listEvidence } from "@/lib/evidence/queries";
import { readableIncident } from "@/lib/people/readable-incident";
import { isListFile } from "./list-file";

export type ListFileChoice = {
  readonly evidenceId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly addedAt: Date;
};

/** The files of an incident that look like lists, the newest first. */
export async function listListFiles(actor: Actor, incidentId: string): Promise<ListFileChoice[]> {
  const evidence = await listEvidence(actor, incidentId);
  return evidence
    .filter((file) => file.state === "sealed" && isListFile(file))
    .map(({ id, fileName, bytes, addedAt }) => ({ evidenceId: id, fileName, bytes, addedAt }))
    .reverse();
}

/** The disclosures to which people of a list can be added, the oldest first; those of single pairs cannot. */
export async function listTargets(actor: Actor, incidentId: string): Promise<readonly ChoosableDisclosure[]> {
  if (!(await readableIncident(actor, incidentId))) return [];
  return (await listChoosable(incidentId)).filter(({ kind }) => kind === "crossed");
}
