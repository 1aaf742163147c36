import type { DownloadReason } from "@/lib/audit/events";

/** Why somebody takes an original out of the house's keeping. */
export const DOWNLOAD_REASONS = [
  "check",
  "authority",
  "investigation",
  "principal",
  "other",
] as const satisfies readonly DownloadReason[];
