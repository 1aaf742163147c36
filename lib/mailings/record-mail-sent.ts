import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import type { MailReceivers } from "@/lib/records/outcomes";

export type MailSentInput = HandRecord & {
  /** Whom the apology was for: those who received it by mistake, or those whose data it was. */
  readonly receivers: MailReceivers;
  /** To how many people, each with a mail of their own. */
  readonly count: number;
};

/** Records mails of apology that were sent from one's own mail program. Refuses whatever `appendRecord` does. */
export async function recordMailSent(actor: Actor, input: MailSentInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      const { receivers: outcome, count } = input;
      return appendRecord(work, actor, { incident, given: input, entry: { kind: "mail", outcome, count } });
    },
    onceFor("mail.record", input, submission),
  );
}
