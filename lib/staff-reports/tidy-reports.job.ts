import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { defineJob } from "@/lib/jobs/define-job";

const HOUR = 3_600_000;
const UNCONFIRMED_HOURS = 24;
const DECLINED_DAYS = 30;

/** Deletes reports that nobody confirmed within a day, and the words of those declined a month ago. */
export const tidyReports = defineJob({
  name: "staff-report.tidy",
  payload: z.unknown(),
  async run() {
    await unitOfWork(systemActor, async ({ tx, now, record }) => {
      const { count } = await tx.staffReport.deleteMany({
        where: {
          state: "unconfirmed",
          createdAt: { lt: new Date(now.getTime() - UNCONFIRMED_HOURS * HOUR) },
        },
      });
      if (count === 0) return refuse("nothing-old");
      record({ type: "staff-report.dropped", data: { count } });
      return done(null);
    });
    await unitOfWork(systemActor, async ({ tx, now, record }) => {
      const { count } = await tx.staffReport.updateMany({
        where: {
          state: "declined",
          sealed: { not: null },
          decidedAt: { lt: new Date(now.getTime() - DECLINED_DAYS * 24 * HOUR) },
        },
        data: { sealed: null },
      });
      if (count === 0) return refuse("nothing-old");
      record({ type: "staff-report.erased", data: { count } });
      return done(null);
    });
  },
});
