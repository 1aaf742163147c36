import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { organisationKey } from "@/lib/crypto/keyring";
import { seal } from "@/lib/crypto/sealing";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findWaiting } from "./find-waiting";
import type { DeclineReportInput } from "./schema";
import type { Sender } from "./sender";

/** Decides, with a reason, that no incident is made of a report. Nobody decides that of what they sent themselves. */
export async function declineReport(actor: Actor, input: DeclineReportInput, submission: Submission = {}) {
  assertCan(actor, "incident.open");
  const key = await organisationKey("organisation");

  return unitOfWork(
    actor,
    async (work) => {
      const found = await findWaiting(work, actor, input);
      if (!found.ok) return found;
      if (isOwnReport(actor, found.sender)) return refuse("own-report");

      const reasonId = randomUUID();
      await work.tx.sealedText.create({
        data: {
          id: reasonId,
          purpose: "reason",
          sealed: seal(key, { table: "sealed_texts", column: "sealed", row: reasonId }, input.reason),
          createdById: actor.userId,
          createdAt: work.now,
        },
      });
      await work.tx.staffReport.update({
        where: { id: input.reportId },
        data: {
          state: "declined",
          decidedById: actor.userId,
          decidedAt: work.now,
          version: { increment: 1 },
        },
      });
      work.record({ type: "staff-report.declined", reasonId, data: { reportId: input.reportId } });
      return done({ reportId: input.reportId });
    },
    onceFor("staff-report.decline", input, submission),
  );
}

/** Whether the actor sent it. */
export function isOwnReport(actor: Actor, sender: Pick<Sender, "email">): boolean {
  return actor.kind === "user" && actor.email === sender.email;
}
