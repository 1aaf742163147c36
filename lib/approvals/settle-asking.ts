import "server-only";
import { settleAlerts } from "@/lib/alerts/alert";
import { ASKING } from "@/lib/alerts/kinds";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";

/** An approval ended: nobody is asked for it any more. */
export async function settleAsking(work: Work, { id }: Pick<Approval, "id">): Promise<void> {
  await settleAlerts(work, { subjectId: id, kinds: ASKING });
}
