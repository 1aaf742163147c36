import * as z from "zod";
import { EvidencePurpose } from "@/lib/db/generated/enums";
import { DOWNLOAD_REASONS } from "./download-reasons";

/** What stands before the files, in this order. */
export const evidenceForm = z.object({
  requestId: z.uuid(),
  incidentId: z.uuid().optional(),
  purpose: z.enum(EvidencePurpose),
});

export type EvidenceForm = z.output<typeof evidenceForm>;

export const downloadForm = z.object({ reason: z.enum(DOWNLOAD_REASONS) });
