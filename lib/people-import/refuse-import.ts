import "server-only";
import { systemActor } from "@/lib/auth/actor";
import { SealBroken } from "@/lib/crypto/sealing";
import type { ImportState } from "@/lib/db/generated/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { IntakeError } from "@/lib/intake/intake-error";
import { StoredFileMissing } from "@/lib/storage/open-sealed";

/** What trying again would not mend; undefined where it may. */
export function asIntakeError(error: unknown): IntakeError | undefined {
  if (error instanceof IntakeError) return error;
  const isLost = error instanceof SealBroken || error instanceof StoredFileMissing;
  return isLost ? new IntakeError("unreadable") : undefined;
}

/** Ends an import whose file cannot be read as it is, with the place where reading stopped. */
export async function refuseImport(
  { importId, incidentId }: { readonly importId: string; readonly incidentId: string },
  state: ImportState,
  { code, place }: IntakeError,
): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    const { count } = await work.tx.peopleImport.updateMany({
      where: { id: importId, state },
      data: {
        state: "refused",
        problem: code,
        problemLine: place.line ?? place.row ?? null,
        problemColumn: place.column ?? null,
        phaseAt: null,
        finishedAt: work.now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("import-changed");
    work.record({ type: "people-import.refused", incidentId, data: { importId, problem: code } });
    return done({});
  });
}
