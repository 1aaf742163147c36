import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Work } from "@/lib/db/unit-of-work";
import { NotFound, refuse } from "@/lib/errors";
import { reportsFor } from "./policy";
import { openSender } from "./sender";

/**
 * The report that a command decides about, its row locked: of two at once the second finds it decided. Throws
 * `NotFound` where the actor may not see it.
 */
export async function findWaiting(
  { tx }: Work,
  actor: Actor,
  { reportId, version }: { reportId: string; version: number },
) {
  const visible = { AND: [reportsFor(actor), { id: reportId }] };
  if (!(await tx.staffReport.findFirst({ where: visible, select: { id: true } })))
    throw new NotFound("Report");
  await tx.$queryRaw`SELECT 1 FROM staff_reports WHERE id = ${reportId}::uuid FOR UPDATE`;
  const report = await tx.staffReport.findUniqueOrThrow({ where: { id: reportId } });
  if (report.state !== "waiting" || report.version !== version || !report.sealed)
    return refuse("decided-already");
  return { ok: true, report, sender: await openSender(reportId, report.sealed) } as const;
}
