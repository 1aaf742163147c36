import * as z from "zod";
import { EvidencePurpose } from "@/lib/db/generated/enums";
import { DOWNLOAD_REASONS } from "./download-reasons";

/** Pages below their incident to which one comes after files were put there; without one it is that of their reading. */
export const PAGES_AFTER = ["people/import", "people/reconcile"] as const;
export type PageAfter = (typeof PAGES_AFTER)[number];

/** What stands before the files, in this order. */
export const evidenceForm = z.object({
  requestId: z.uuid(),
  incidentId: z.uuid().optional(),
  purpose: z.enum(EvidencePurpose),
  next: z.enum(PAGES_AFTER).optional(),
});

export type EvidenceForm = z.output<typeof evidenceForm>;

export const downloadForm = z.object({ reason: z.enum(DOWNLOAD_REASONS) });
