import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Relation } from "@/lib/db/generated/enums";
import { ableTo } from "./add-member";
import { GIVEN_RELATIONS } from "./member-schema";
import { relationOf, visibleTo } from "./policy";
import { isOver } from "./status";

export type MemberView = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly relation: Relation;
  readonly addedAt: Date;
  readonly canRemove: boolean;
};

/** Who stands how to an incident, and what the actor may change of it; null where it is not theirs to see. */
export async function getMembers(actor: Actor, incidentId: string) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: {
      id: true,
      reference: true,
      status: true,
      version: true,
      isRestricted: true,
      members: {
        include: { user: { select: { name: true, disabledAt: true } } },
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!incident) return null;
  const { members, ...about } = incident;
  const present = members.filter(({ removedAt }) => removedAt === null);
  const canRun = actorCan(actor, "incident.run") && !isOver(incident.status);
  const responders = present.filter(({ relation, user }) => relation === "responder" && !user.disabledAt);
  const named = relationOf(actor, { members, isRestricted: true });
  return {
    ...about,
    canRun,
    canRestrict: canRun && actorCan(actor, "incident.restrict") && (named === "member" || named === "hr"),
    members: present.map(({ id, userId, user, relation, addedAt }): MemberView => {
      const isLast = relation === "responder" && responders.every((responder) => responder.id === id);
      return {
        id,
        userId,
        name: user.name,
        relation,
        addedAt,
        canRemove: canRun && relation !== "reporter" && !isLast,
      };
    }),
  };
}

/** Everybody who could be named in an incident, by name; empty for whoever may not name anyone. */
export async function listWhoMayJoin(actor: Actor) {
  if (!actorCan(actor, "incident.run")) return [];
  return db.user.findMany({
    where: { OR: GIVEN_RELATIONS.map(ableTo) },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
