import * as z from "zod";
import { EvidencePurpose } from "@/lib/db/generated/enums";

/** What stands before the files, in this order. */
export const evidenceForm = z.object({
  requestId: z.uuid(),
  incidentId: z.uuid().optional(),
  purpose: z.enum(EvidencePurpose),
});

export type EvidenceForm = z.output<typeof evidenceForm>;

/** Why somebody takes an original out of the house's keeping. */
export const DOWNLOAD_REASONS = ["check", "authority", "investigation", "principal", "other"] as const;

export const downloadForm = z.object({ reason: z.enum(DOWNLOAD_REASONS) });

export type DownloadReason = (typeof DOWNLOAD_REASONS)[number];
