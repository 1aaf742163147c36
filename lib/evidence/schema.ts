import * as z from "zod";
import type { DownloadReason } from "@/lib/audit/events";
import { EvidencePurpose } from "@/lib/db/generated/enums";

/** What stands before the files, in this order. */
export const evidenceForm = z.object({
  requestId: z.uuid(),
  incidentId: z.uuid().optional(),
  purpose: z.enum(EvidencePurpose),
});

export type EvidenceForm = z.output<typeof evidenceForm>;

/** Why somebody takes an original out of the house's keeping. */
export const DOWNLOAD_REASONS = [
  "check",
  "authority",
  "investigation",
  "principal",
  "other",
] as const satisfies readonly DownloadReason[];

export const downloadForm = z.object({ reason: z.enum(DOWNLOAD_REASONS) });
