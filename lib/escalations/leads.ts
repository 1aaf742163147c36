import "server-only";
import { canBeAsked } from "@/lib/approvals/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Incident, Prisma, User } from "@/lib/db/generated/client";

/** To whom an incident is escalated, and to whom it falls; `isDeputy` where the supervisor themselves cannot be asked. */
export type Leads = { readonly supervisor: User; readonly deputy: User | null; readonly isDeputy: boolean };

type Tx = Prisma.TransactionClient;

/**
 * The supervisor of the responder's group, who decides, and its deputy. Never whoever asks, and nobody who responds
 * themselves: then the deputy is asked. Null where there is nobody.
 */
export async function findLeads(tx: Tx, actor: Actor, incident: Incident): Promise<Leads | null> {
  const responders = await tx.incidentMember.findMany({
    where: { incidentId: incident.id, relation: "responder", removedAt: null },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    include: { user: true },
  });
  const groupId =
    incident.groupId ??
    responders.find(({ user }) => user.groupId)?.user.groupId ??
    (actor.kind === "user" ? actor.groupId : null);
  if (!groupId) return null;
  const group = await tx.group.findUnique({
    where: { id: groupId },
    include: { supervisor: true, deputy: true },
  });
  const apart = new Set(responders.map(({ userId }) => userId));
  const able = (person: User | null | undefined) =>
    person &&
    !apart.has(person.id) &&
    canBeAsked(person, { preparedById: actor.userId ?? "", subjectKind: "start-response" })
      ? person
      : null;
  const [supervisor, deputy] = [able(group?.supervisor), able(group?.deputy)];
  if (supervisor) return { supervisor, deputy, isDeputy: false };
  return deputy ? { supervisor: deputy, deputy: null, isDeputy: true } : null;
}
