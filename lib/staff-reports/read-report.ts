import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import type { Happened } from "@/lib/incidents/happened";
import { reportsFor } from "./policy";
import { openSender } from "./sender";

/**
 * What a report says and who sent it, while nobody has decided about it. Every look at it is recorded, so this is no
 * plain read. Null where there is none, or where it is no longer here to be read.
 */
export async function readReport(actor: Actor, reportId: string) {
  assertCan(actor, "incident.open");
  const result = await unitOfWork(actor, async (work) => {
    const report = await work.tx.staffReport.findFirst({
      where: { AND: [reportsFor(actor), { id: reportId }, { state: "waiting" }] },
    });
    if (!report?.sealed) return refuse("not-waiting");
    work.record({ type: "staff-report.read", data: { reportId } });
    const sender = await openSender(report.id, report.sealed);
    return done({
      id: report.id,
      reference: report.reference,
      version: report.version,
      happened: report.happened as Happened,
      confirmedAt: report.confirmedAt,
      sender,
    });
  });
  return result.ok ? result.value : null;
}
