import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { GuessedList } from "@/lib/people-import/guess-list";
import { lookAtEvidence } from "@/lib/people-import/look-at-evidence";
import { asIntakeError } from "@/lib/people-import/refuse-import";
import { rememberedColumns } from "@/lib/people-import/remembered-columns";

/**
 * How the last list with the same headings was said to be read, where that is not what would be recognised; null
 * otherwise, and where it cannot be looked at as a list. Throws `NotFound`.
 */
export async function rememberedReading(
  actor: Actor,
  which: { readonly incidentId: string; readonly evidenceId: string },
): Promise<GuessedList | null> {
  try {
    const { guessed } = await lookAtEvidence(actor, which);
    const columns = await rememberedColumns(guessed);
    return columns.join() === guessed.columns.join() ? null : { ...guessed, columns };
  } catch (error) {
    if (asIntakeError(error)) return null;
    throw error;
  }
}
