import "server-only";
import * as z from "zod";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { AuditEntry, Prisma } from "@/lib/db/generated/client";
import type { AuditEventType } from "./events";
import type { Names } from "./sentence";

const PAGE = 50;
const LONGEST_PAGE = 200;
const CURSOR = /^(\d{1,15})\.(\d{1,5})\.([0-9a-f-]{36})$/;

export type AuditPageWish = {
  /** `next` of the page before; one that cannot be read begins at the newest entry. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly types?: readonly AuditEventType[] | undefined;
};

export type AuditRow = Pick<AuditEntry, "id" | "at" | "type" | "actorKind" | "actorId" | "data">;

export type AuditPage = {
  /** The newest first. */
  readonly rows: readonly AuditRow[];
  /** Names of everyone and every group that the rows speak of. */
  readonly names: Names;
  readonly next: string | null;
};

/**
 * The organisation's audit entries, for whoever manages it; throws `Forbidden`. What happened in an incident is
 * left out: an administrator sees nothing of any.
 */
export async function listAuditEntries(
  actor: Actor,
  { cursor, limit = PAGE, types }: AuditPageWish = {},
): Promise<AuditPage> {
  assertCan(actor, "organisation.manage");
  const size = Math.min(Math.max(1, limit), LONGEST_PAGE);
  const found = await db.auditEntry.findMany({
    where: { AND: [{ incidentId: null }, types ? { type: { in: [...types] } } : {}, olderThan(cursor)] },
    select: { id: true, at: true, ordinal: true, type: true, actorKind: true, actorId: true, data: true },
    orderBy: [{ at: "desc" }, { ordinal: "desc" }, { id: "desc" }],
    take: size + 1,
  });

  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ ordinal: _ordinal, ...row }) => row),
    names: await namesOf(rows),
    next: found.length > size && last ? `${last.at.getTime()}.${last.ordinal}.${last.id}` : null,
  };
}

function olderThan(cursor: string | undefined): Prisma.AuditEntryWhereInput {
  const [, milliseconds, place, id] = CURSOR.exec(cursor ?? "") ?? [];
  const at = new Date(Number(milliseconds ?? Number.NaN));
  const ordinal = Number(place);
  if (Number.isNaN(at.getTime()) || ordinal > 32_767 || !z.guid().safeParse(id).success) return {};
  return { OR: [{ at: { lt: at } }, { at, ordinal: { lt: ordinal } }, { at, ordinal, id: { lt: id } }] };
}

const subject = z.object({ userId: z.guid().optional(), groupId: z.guid().optional() });

async function namesOf(rows: readonly AuditRow[]): Promise<Names> {
  const subjects = rows.flatMap(({ data }) => subject.safeParse(data).data ?? []);
  const userIds = [...rows.map(({ actorId }) => actorId), ...subjects.map(({ userId }) => userId)];
  const [users, groups] = await Promise.all([
    db.user.findMany({ where: { id: { in: distinct(userIds) } }, select: { id: true, name: true } }),
    db.group.findMany({
      where: { id: { in: distinct(subjects.map(({ groupId }) => groupId)) } },
      select: { id: true, name: true },
    }),
  ]);
  return new Map([...users, ...groups].map(({ id, name }) => [id, name]));
}

const distinct = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => typeof id === "string")),
];
