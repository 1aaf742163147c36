import "server-only";
import { keepText } from "@/lib/approvals/keep-text";
import type { Actor } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { ContainmentAction } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { formatInstant } from "@/lib/i18n/format";
import { openNote } from "./seal-note";

/**
 * Keeps what an action said until now, sealed: when it was done, and the words. Answers the id that the audit entry
 * of the change points to; undefined where nothing was said.
 */
export async function keepBefore(
  work: Work,
  actor: Actor,
  { action, keys }: { action: ContainmentAction; keys: IncidentKeys },
): Promise<string | undefined> {
  const note = openNote(keys.data, action);
  const at = action.doneAt && formatInstant(action.doneAt, "ja");
  const said = [at, note].filter(Boolean).join("\n");
  return said ? keepText(work, actor, action.incidentId, said) : undefined;
}
