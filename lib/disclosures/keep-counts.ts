import "server-only";
import { db } from "@/lib/db/client";

/**
 * Counts the parties of an incident anew and keeps it, so that pages need not. A change that commits meanwhile leaves
 * its word, and with it the counts stay stale. May run any number of times, also at once.
 */
export async function keepCounts(incidentId: string): Promise<void> {
  await db.$executeRaw`SELECT keep_counts(${incidentId}::uuid)`;
}
