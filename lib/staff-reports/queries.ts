import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { hashOfToken } from "@/lib/auth/secret-token";
import { organisationKey } from "@/lib/crypto/keyring";
import { unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import type { StaffReportState } from "@/lib/db/generated/enums";
import { readEnv } from "@/lib/env";
import type { Happened } from "@/lib/incidents/happened";
import { visibleTo } from "@/lib/incidents/policy";
import { maskName } from "@/lib/people/mask";
import { TRIES } from "./digits";
import { hashOfLinkCode, linkCodePlace } from "./link-code";
import { reportsFor } from "./policy";
import { openSender } from "./sender";

const MOST_ROWS = 100;

/** The link behind the code of an address while it works, and whose it is; null otherwise, without saying why. */
export async function findOpenLink(code: unknown) {
  const codeHash = hashOfLinkCode(code);
  if (!codeHash) return null;
  const link = await db.staffLink.findUnique({
    where: { codeHash, revokedAt: null },
    select: { id: true },
  });
  if (!link) return null;
  const { name } = await db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  return { id: link.id, organisation: name };
}

/** Every link with how many reports were confirmed by it, those that work first, the newest first. */
export async function listStaffLinks(actor: Actor) {
  assertCan(actor, "organisation.manage");
  return db.staffLink.findMany({
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      label: true,
      createdAt: true,
      revokedAt: true,
      _count: { select: { reports: { where: { state: { not: "unconfirmed" } } } } },
    },
  });
}

/** One link with the code of its address; null for the code of one that was revoked. */
export async function getStaffLink(actor: Actor, linkId: string) {
  assertCan(actor, "organisation.manage");
  const link = await db.staffLink.findUnique({ where: { id: linkId } });
  if (!link) return null;
  const { id, label, createdAt, revokedAt } = link;
  const key = await organisationKey("organisation");
  const code = revokedAt ? null : unsealText(key, linkCodePlace(id), link.code);
  return { id, label, createdAt, revokedAt, code };
}

/** What a poster needs beside its link: whose it is. */
export async function getPosterName(actor: Actor): Promise<string> {
  assertCan(actor, "organisation.manage");
  return (await db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } })).name;
}

/** What keeps reports from being confirmed: no mail domains, or no server that mail is handed to; null where nothing. */
export async function whyNoReports(actor: Actor) {
  assertCan(actor, "organisation.manage");
  const { mailDomains } = await db.organisation.findUniqueOrThrow({ where: { id: 1 } });
  if (mailDomains.length === 0) return "no-domains";
  return readEnv().smtp ? null : "no-mail";
}

export type ReportState = {
  readonly linkId: string;
  readonly state: StaffReportState;
  readonly reference: string | null;
  /** Whether its digits can no longer be entered: too many tries, or too late. */
  readonly isOver: boolean;
};

/** For the sender's own address: the state and nothing of what was said. Null for an unknown token. */
export async function getReportState(token: unknown): Promise<ReportState | null> {
  const tokenHash = hashOfToken(token);
  if (!tokenHash) return null;
  const [row] = await db.$queryRaw<ReportState[]>`
    SELECT link_id AS "linkId", state, reference,
      state = 'unconfirmed' AND (code_tries >= ${TRIES} OR coalesce(code_until <= now(), false)) AS "isOver"
    FROM staff_reports WHERE token_hash = ${tokenHash}`;
  return row ?? null;
}

/** The reports that nobody has taken up, the oldest first; the sender is masked. */
export async function listWaitingReports(actor: Actor) {
  assertCan(actor, "incident.open");
  const rows = await db.staffReport.findMany({
    where: { AND: [reportsFor(actor), { state: "waiting" }] },
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    take: MOST_ROWS,
  });
  return Promise.all(
    rows.map(async ({ id, reference, happened, confirmedAt, sealed }) => ({
      id,
      reference,
      happened: happened as Happened,
      confirmedAt,
      sender: sealed ? maskName((await openSender(id, sealed)).name) : "",
    })),
  );
}

/** How many reports wait, and since when the oldest; for the home page. */
export async function countWaitingReports(actor: Actor) {
  const { _count, _min } = await db.staffReport.aggregate({
    where: { AND: [reportsFor(actor), { state: "waiting" }] },
    _count: true,
    _min: { confirmedAt: true },
  });
  return { count: _count, oldestAt: _min.confirmedAt };
}

/** How a report stands and who decided it, without its words; the incident only for who may see it. */
export async function getReportHead(actor: Actor, reportId: string) {
  const report = await db.staffReport.findFirst({
    where: { AND: [reportsFor(actor), { id: reportId }] },
    select: { state: true, reference: true, confirmedAt: true, decidedAt: true, decidedById: true },
  });
  if (!report) return null;
  const { decidedById, ...head } = report;
  const [decider, incident] = await Promise.all([
    decidedById ? db.user.findUnique({ where: { id: decidedById }, select: { name: true } }) : null,
    db.incident.findFirst({
      where: { AND: [visibleTo(actor), { report: { id: reportId } }] },
      select: { id: true, reference: true },
    }),
  ]);
  return { ...head, decidedBy: decider?.name ?? null, incident };
}
