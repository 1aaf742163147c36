import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { moveStatus } from "@/lib/incidents/move-status";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import type { ReportReceiver, ReportStage } from "@/lib/records/outcomes";

export type AuthorityReportInput = HandRecord & {
  readonly stage: ReportStage;
  readonly receiver: ReportReceiver;
  /** Which authority or entrustor, where the receiver does not say it. */
  readonly place: string | null;
  readonly receiptNumber: string | null;
};

const ACTS = { preliminary: "preliminary-filed", final: "final-filed" } as const;

/**
 * Records a report that was filed with an authority. The first preliminary and the final report to one move the
 * incident on; to an entrustor they do not. Refuses whatever `appendRecord` does.
 */
export async function recordAuthorityReport(
  actor: Actor,
  input: AuthorityReportInput,
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  const { stage, receiver, place, receiptNumber } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      const result = await appendRecord(work, actor, {
        incident,
        given: input,
        entry: {
          kind: "authority_report",
          outcome: `${stage}.${receiver}`,
          words: { ...(place && { place }), ...(receiptNumber && { receiptNumber }) },
        },
      });
      if (result.ok && stage !== "follow_up" && receiver !== "entrustor")
        await moveStatus(work, incident, ACTS[stage]);
      return result;
    },
    onceFor("report.record", input, submission),
  );
}
