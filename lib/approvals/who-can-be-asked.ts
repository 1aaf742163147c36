import "server-only";
import { db } from "@/lib/db/client";
import type { Incident, Prisma } from "@/lib/db/generated/client";
import { whoDecides } from "./deciders";
import { namesOf } from "./queries";
import type { SubjectKind } from "./subject-kinds";

type Asked = { readonly kind: SubjectKind; readonly preparedById: string };

/** Ids of everybody who may decide on this kind, did not prepare it, and sees the content of the incident. */
export async function listWhoCanBeAsked(
  tx: Prisma.TransactionClient,
  { id: incidentId, isRestricted }: Pick<Incident, "id" | "isRestricted">,
  { kind, preparedById }: Asked,
): Promise<string[]> {
  const isMember = {
    memberships: { some: { incidentId, removedAt: null, relation: { not: "reporter" as const } } },
    roles: { hasSome: ["reporter", "responder", "supervisor", "legal", "management"] as const },
  };
  const sees: Prisma.UserWhereInput[] = [
    { ...isMember, roles: { hasSome: [...isMember.roles.hasSome] } },
    ...(isRestricted ? [] : [{ roles: { has: "legal" as const } }]),
  ];
  const people = await tx.user.findMany({
    where: { AND: [whoDecides(kind), { id: { not: preparedById } }, { OR: sees }] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return people.map(({ id }) => id);
}

/** Their names, for whoever has asked and sees the incident too. */
export async function nameWhoCanBeAsked(
  incident: Pick<Incident, "id" | "isRestricted">,
  asked: Asked,
): Promise<string[]> {
  return [...(await namesOf(await listWhoCanBeAsked(db, incident, asked))).values()].sort();
}
