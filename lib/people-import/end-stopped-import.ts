import "server-only";
import { db } from "@/lib/db/client";
import type { ImportState } from "@/lib/db/generated/client";
import { isOver } from "@/lib/incidents/status";
import type { FoundImport } from "./import-task";
import { asIntakeError, problemOfFile, refuseImport } from "./refuse-import";
import { ListStopped } from "./run-list-process";

/**
 * What becomes of an import whose reading ended with an error: refused where trying again would not mend it, left as it
 * is where somebody has cancelled it. Throws the error again where a later run may succeed.
 */
export async function endStoppedImport(
  { row, source }: FoundImport,
  state: ImportState,
  error: unknown,
): Promise<void> {
  const which = { importId: row.id, incidentId: row.incidentId };
  if (error instanceof ListStopped) {
    if (error.because === "bad-rows") return refuseImport(which, state, { code: "rows-differ", place: {} });
    const { status } = await db.incident.findUniqueOrThrow({ where: { id: row.incidentId } });
    if (isOver(status)) await refuseImport(which, state, { code: "incident-over", place: {} });
    return;
  }
  const problem = asIntakeError(error) ?? (await problemOfFile(source));
  if (!problem) throw error;
  await refuseImport(which, state, problem);
}
