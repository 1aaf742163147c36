import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** Whether somebody has set Sokuho up. The one read that asks for no permission: the sign-in page needs it. */
export async function hasOrganisation(): Promise<boolean> {
  return (await db.organisation.count()) > 0;
}

export async function getOrganisation(actor: Actor) {
  assertCan(actor, "organisation.manage");
  return db.organisation.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, isDemo: true, secondFactor: true, mailDomains: true, version: true },
  });
}

const PAGE_SIZE = 50;

const person = {
  id: true,
  name: true,
  email: true,
  roles: true,
  grants: true,
  groupId: true,
  language: true,
  version: true,
  disabledAt: true,
  passwordHash: true,
  totpSince: true,
  group: { select: { name: true } },
} as const satisfies Prisma.UserSelect;

type Row = Prisma.UserGetPayload<{ select: typeof person }>;

/** Invited: has not set a password yet. */
export type PersonState = "active" | "invited" | "disabled";

/** A person as the pages draw them: whether there are secrets, never the secrets. */
function personView({ passwordHash, totpSince, group, ...row }: Row) {
  const state: PersonState = row.disabledAt ? "disabled" : passwordHash ? "active" : "invited";
  return { ...row, groupName: group?.name ?? null, hasSecondFactor: totpSince !== null, state };
}

/** Fifty people a page, those who are disabled last; `page` counts from 1, one that is not there has no rows. */
export async function listPeople(actor: Actor, { page = 1 }: { page?: number } = {}) {
  assertCan(actor, "person.manage");
  const [rows, total] = await Promise.all([
    db.user.findMany({
      select: person,
      orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.user.count(),
  ]);
  const seen = await lastSeen(rows.map(({ id }) => id));
  return {
    people: rows.map((row) => ({ ...personView(row), lastSeenAt: seen.get(row.id) ?? null })),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}

export type PeopleRow = Awaited<ReturnType<typeof listPeople>>["people"][number];

async function lastSeen(userIds: string[]): Promise<Map<string, Date | null>> {
  const rows = await db.session.groupBy({
    by: ["userId"],
    where: { userId: { in: userIds } },
    _max: { lastSeenAt: true },
  });
  return new Map(rows.map(({ userId, _max }) => [userId, _max.lastSeenAt]));
}

/** One person with what they lead; null where there is none. `userId` is checked to be an id. */
export async function getPerson(actor: Actor, userId: string) {
  assertCan(actor, "person.manage");
  const row = await db.user.findUnique({
    where: { id: userId },
    select: { ...person, supervises: { select: { name: true } }, deputises: { select: { name: true } } },
  });
  if (!row) return null;
  const { supervises, deputises, ...rest } = row;
  const seen = await lastSeen([userId]);
  return {
    ...personView(rest),
    leads: [...supervises, ...deputises].map(({ name }) => name),
    lastSeenAt: seen.get(userId) ?? null,
  };
}

const lead = { select: { id: true, name: true, disabledAt: true } } as const;

/** All groups; there are as many as departments. */
export async function listGroups(actor: Actor) {
  assertCan(actor, "group.manage");
  return db.group.findMany({
    select: {
      id: true,
      name: true,
      supervisor: lead,
      deputy: lead,
      _count: { select: { members: { where: { disabledAt: null } } } },
    },
    orderBy: { name: "asc" },
  });
}

export async function getGroup(actor: Actor, groupId: string) {
  assertCan(actor, "group.manage");
  return db.group.findUnique({
    where: { id: groupId },
    select: {
      id: true,
      name: true,
      version: true,
      supervisorId: true,
      deputyId: true,
      members: { select: { id: true, name: true, disabledAt: true }, orderBy: { name: "asc" } },
      _count: { select: { incidents: true } },
    },
  });
}

type Leads = { readonly supervisorId: string | null; readonly deputyId: string | null };

/** Whom a group can have as supervisor or deputy, and whoever is it now though they were disabled since. */
export async function listLeads(actor: Actor, now: Leads = { supervisorId: null, deputyId: null }) {
  assertCan(actor, "group.manage");
  const kept = [now.supervisorId, now.deputyId].filter((id) => id !== null);
  return db.user.findMany({
    where: { OR: [{ roles: { has: "supervisor" }, disabledAt: null }, { id: { in: kept } }] },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
