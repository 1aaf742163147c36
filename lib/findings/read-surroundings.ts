import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Incident, Prisma } from "@/lib/db/generated/client";
import { countParties } from "@/lib/disclosures/counts";
import { givenOf } from "@/lib/questions/given-row";
import type { StatedAt } from "./load-assessment";

type Wish = {
  readonly incident: Incident;
  readonly keys: IncidentKeys;
  readonly entries: readonly StatedAt[];
};

/** What a memo names beside facts and rules: counts, the department that knew first, who recorded what. */
export async function readSurroundings(tx: Prisma.TransactionClient, { incident, keys, entries }: Wish) {
  const { principals, recipients } = await countParties(tx, incident.id);
  const ids = [...new Set(entries.flatMap(({ recordedById }) => recordedById ?? []))];
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return {
    counted: { principals, recipients },
    department: await readDepartment(tx, { incident, keys }),
    names: new Map(users.map(({ id, name }) => [id, name])),
  };
}

/** As it was answered: typed, or a group of the house; else the group that the incident belongs to. */
async function readDepartment(
  tx: Prisma.TransactionClient,
  { incident, keys }: Omit<Wish, "entries">,
): Promise<string | null> {
  const where = { incidentId_question: { incidentId: incident.id, question: "awareness" } };
  const answer = await tx.questionAnswer.findUnique({ where });
  const typed = answer ? givenOf(keys.data, answer).typed : {};
  if (typed.department) return typed.department;
  const groupId = typed.groupId ?? incident.groupId;
  const group = groupId ? await tx.group.findUnique({ where: { id: groupId } }) : null;
  return group?.name ?? null;
}
