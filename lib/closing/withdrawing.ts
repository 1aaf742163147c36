import "server-only";
import type { Content } from "@/lib/approvals/content-hash";
import type { Incident, Prisma } from "@/lib/db/generated/client";
import { loadAssessment } from "@/lib/findings/load-assessment";
import { dutyViewOf } from "@/lib/guide/duty-view";
import type { Decision } from "@/lib/law/regimes";
import type { EndKind } from "./ends";

export type Duties = { readonly report: Decision; readonly notify: Decision };

/** What the law asks of an incident now, on the facts as they are. */
export async function readDuties(
  tx: Prisma.TransactionClient,
  incident: Pick<Incident, "id" | "knownAt">,
  now: Date,
): Promise<Duties> {
  const { report, notify } = dutyViewOf((await loadAssessment(tx, incident, now)).law);
  return { report, notify };
}

/** To end an incident whose duties are not known to be none lowers them: that is for legal. */
export function kindOfWithdrawal({ report, notify }: Duties): EndKind {
  const isFree = report === "not_required" && notify === "not_required";
  return isFree ? "withdraw-incident" : "withdraw-lowering";
}

/** What is approved when an incident is withdrawn: why, and what the law asked of it then. */
export function withdrawingContent(
  { incidentId, reasonId }: { incidentId: string; reasonId: string },
  { report, notify }: Duties,
): Content {
  return { kind: "withdraw-incident", incidentId, reasonId, report, notify };
}
