import "server-only";
import * as z from "zod";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { organisationKey } from "@/lib/crypto/keyring";
import type { DataKey } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readEnv } from "@/lib/env";
import { openLetter } from "./letter";
import { maskAddress } from "./mask-address";

const PAGE = 50;
const CURSOR = /^(\d{1,15})\.([0-9a-f-]{36})$/;

const columns = {
  id: true,
  purpose: true,
  state: true,
  sealed: true,
  tries: true,
  problem: true,
  notBefore: true,
  createdAt: true,
  sentAt: true,
} as const satisfies Prisma.OutgoingMailSelect;

type Row = Prisma.OutgoingMailGetPayload<{ select: typeof columns }>;

/** An administrator sees nothing of any incident, not even that there was a mail. */
const OUTSIDE_INCIDENTS = { incidentId: null } as const satisfies Prisma.OutgoingMailWhereInput;

/** Whether mail leaves the house, and from which address. */
export async function getMailRoute(actor: Actor) {
  assertCan(actor, "organisation.manage");
  const { smtp, mailFrom } = readEnv();
  const { isDemo } = await db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { isDemo: true } });
  const route = isDemo ? "demo" : smtp ? "open" : "unset";
  return { route, from: mailFrom } as const;
}

/**
 * The mails that Sokuho wrote by itself, fifty a page, the newest first. `cursor` is `next` of the page before; one
 * that cannot be read begins at the newest. Only a mail that stayed in the house says to whom in full.
 */
export async function listMails(actor: Actor, { cursor }: { cursor?: string | undefined } = {}) {
  assertCan(actor, "organisation.manage");
  const found = await db.outgoingMail.findMany({
    where: { AND: [OUTSIDE_INCIDENTS, olderThan(cursor)] },
    select: columns,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const key = await organisationKey("organisation");
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    mails: rows.map((row) => mailView(key, row)),
    next: found.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  };
}

export type MailRow = Awaited<ReturnType<typeof listMails>>["mails"][number];

/**
 * One mail; null where there is none. Subject and text only of one that stayed in the house: what was sent may hold
 * a code, and whoever reads it could pass for its recipient. `mailId` is checked to be an id.
 */
export async function getMail(actor: Actor, mailId: string) {
  assertCan(actor, "organisation.manage");
  const row = await db.outgoingMail.findFirst({
    where: { AND: [OUTSIDE_INCIDENTS, { id: mailId }] },
    select: columns,
  });
  if (!row) return null;
  const key = await organisationKey("organisation");
  const { subject, text } = openLetter(key, row.id, row.sealed);
  return { ...mailView(key, row), content: row.state === "kept" ? { subject, text } : null };
}

function mailView(key: DataKey, { sealed, ...row }: Row) {
  const { to } = openLetter(key, row.id, sealed);
  return { ...row, to: row.state === "kept" ? to : maskAddress(to) };
}

function olderThan(cursor: string | undefined): Prisma.OutgoingMailWhereInput {
  const [, milliseconds, id] = CURSOR.exec(cursor ?? "") ?? [];
  const createdAt = new Date(Number(milliseconds ?? Number.NaN));
  if (Number.isNaN(createdAt.getTime()) || !z.guid().safeParse(id).success) return {};
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
