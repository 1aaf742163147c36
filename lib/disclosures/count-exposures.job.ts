import "server-only";
import * as z from "zod";
import { db } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/define-job";
import { keepCounts } from "./keep-counts";

/** Counts those incidents anew whose parties have changed. */
export const countExposures = defineJob({
  name: "disclosures.count",
  payload: z.unknown(),
  async run() {
    const changed = await db.partyChange.findMany({ distinct: ["incidentId"], select: { incidentId: true } });
    for (const { incidentId } of changed) await keepCounts(incidentId);
  },
});
