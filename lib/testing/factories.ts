import { randomInt, randomUUID } from "node:crypto";
import { prove, type UserActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { createIncidentKey } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { Grant, IncidentStatus, Language, Relation, Role } from "@/lib/db/generated/enums";

/** Random rather than counted: journeys make rows from several processes in one database. */
const number = () => randomInt(1_000_000, 9_999_999);

/** Rows as a test needs them, without audit entries: what a command records is for its own test to count. */
export async function anOrganisation({
  name = "株式会社テスト",
  isDemo = false,
  secondFactor = "required",
  mailDomains = ["sokuho.example"],
}: {
  name?: string;
  isDemo?: boolean;
  secondFactor?: "required" | "lifted";
  mailDomains?: readonly string[];
} = {}) {
  return db.organisation.upsert({
    where: { id: 1 },
    create: { name, isDemo, secondFactor, mailDomains: [...mailDomains] },
    update: { name, isDemo, secondFactor, mailDomains: [...mailDomains] },
  });
}

type UserWishes = {
  roles?: readonly Role[];
  grants?: readonly Grant[];
  name?: string;
  email?: string;
  groupId?: string | null;
  language?: Language | null;
  /** Hashed as in life, about 0.2 s: only for tests that sign in. */
  password?: string;
  disabledAt?: Date | null;
  /** When the actor last proved who it is; now, unless a test is about step-up. */
  authenticatedAt?: Date;
};

/** Somebody who works here, and the same person as an actor (without a session row). */
export async function aUser({
  roles = ["responder"],
  grants = [],
  name = `テスト ${number()}`,
  email = `test-${randomUUID()}@sokuho.example`,
  groupId = null,
  language = null,
  password,
  disabledAt = null,
  authenticatedAt = new Date(),
}: UserWishes = {}) {
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const user = await db.user.create({
    data: {
      id: randomUUID(),
      roles: [...roles],
      grants: [...grants],
      name,
      email,
      groupId,
      language,
      passwordHash,
      disabledAt,
    },
  });
  return { user, actor: actorOf(user, { authenticatedAt }) };
}

/** The actor of a row as it is now: roles and grants are those of `user`. */
export function actorOf(
  user: User,
  { authenticatedAt = new Date() }: { authenticatedAt?: Date } = {},
): UserActor {
  return prove<UserActor>({
    kind: "user",
    userId: user.id,
    name: user.name,
    email: user.email,
    roles: user.roles,
    grants: user.grants,
    groupId: user.groupId,
    language: user.language,
    sessionId: randomUUID(),
    authenticatedAt,
  });
}

/** Somebody new with these roles, as an actor. */
export async function anActor(wishes: UserWishes = {}): Promise<UserActor> {
  return (await aUser(wishes)).actor;
}

/** A group; supervisor and deputy only where a test names them. */
export async function aGroup({
  name = `グループ ${number()}`,
  supervisorId = null,
  deputyId = null,
}: {
  name?: string;
  supervisorId?: string | null;
  deputyId?: string | null;
} = {}) {
  return db.group.create({ data: { id: randomUUID(), name, supervisorId, deputyId } });
}

/** Somebody's relation to an incident; `former` was taken out of it again. */
export type MemberWish = { userId: string; relation?: Relation; former?: boolean };

/** An incident with its own key and its members. */
export async function anIncident({
  title = "名簿の取り違え",
  status = "in_progress",
  isRestricted = false,
  isDrill = false,
  groupId = null,
  knownAt = new Date(),
  members = [],
}: {
  title?: string;
  status?: IncidentStatus;
  isRestricted?: boolean;
  isDrill?: boolean;
  groupId?: string | null;
  knownAt?: Date | null;
  members?: readonly MemberWish[];
} = {}) {
  const now = new Date();
  return db.$transaction(async (tx) => {
    const incident = await tx.incident.create({
      data: {
        id: randomUUID(),
        reference: `INC-${now.getFullYear()}-${number()}`,
        title,
        status,
        isRestricted,
        isDrill,
        groupId,
        knownAt,
        createdAt: now,
        closedAt: status === "closed" ? now : null,
        members: {
          create: members.map(({ userId, relation = "member", former = false }) => ({
            id: randomUUID(),
            userId,
            relation,
            addedAt: now,
            removedAt: former ? now : null,
          })),
        },
      },
    });
    await createIncidentKey(tx, incident.id, now);
    return incident;
  });
}
