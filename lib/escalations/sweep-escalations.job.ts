import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { defineJob } from "@/lib/jobs/define-job";
import { runDueSteps } from "./run-due-steps";

/** At most so many open escalations a minute; the oldest first, so that none is left behind. */
const AT_ONCE = 200;

/** Reminders and the deputy's turn: each minute, each step once, however long nothing ran. */
export const sweepEscalations = defineJob({
  name: "escalation.sweep",
  payload: z.unknown(),
  async run() {
    const open = await db.escalation.findMany({
      where: { state: "open" },
      orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of open) {
      // Each on its own: one that fails keeps no other from being reminded of.
      await unitOfWork(systemActor, async (work) =>
        (await runDueSteps(work, id)) > 0 ? done(null) : refuse("nothing-new"),
      ).catch((error: unknown) => report(error));
    }
  },
});

/** The name alone: a message of the database may repeat what was in a row. */
function report(error: unknown): void {
  console.error(`escalation.sweep: one fails (${error instanceof Error ? error.name : "unknown"})`);
}
