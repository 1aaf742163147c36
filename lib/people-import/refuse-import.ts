import "server-only";
import { systemActor } from "@/lib/auth/actor";
import { SealBroken } from "@/lib/crypto/sealing";
import type { ImportState } from "@/lib/db/generated/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { IntakeError, type IntakeErrorCode, type Place } from "@/lib/intake/intake-error";
import { openSealed, StoredFileMissing } from "@/lib/storage/open-sealed";

/**
 * Why an import was refused as a whole: its file, the incident that was closed meanwhile, or rows that are not those
 * that were checked.
 */
export type ImportProblem = IntakeErrorCode | "incident-over" | "rows-differ";

/** What trying again would not mend; undefined where it may. */
export function asIntakeError(error: unknown): IntakeError | undefined {
  if (error instanceof IntakeError) return error;
  if (error instanceof StoredFileMissing) return new IntakeError("no-such-file");
  return error instanceof SealBroken ? new IntakeError("unreadable") : undefined;
}

/** What is wrong with the stored file itself, where a process died on it and could not say. */
export async function problemOfFile(source: {
  readonly storageKey: string;
  readonly key: Buffer;
}): Promise<IntakeError | undefined> {
  try {
    for await (const _piece of openSealed(source.storageKey, source.key));
    return undefined;
  } catch (error) {
    return asIntakeError(error);
  }
}

/** Ends an import that cannot go on as it is, with the place where reading stopped. */
export async function refuseImport(
  { importId, incidentId }: { readonly importId: string; readonly incidentId: string },
  state: ImportState,
  { code, place }: { readonly code: ImportProblem; readonly place: Place },
): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    const { count } = await work.tx.peopleImport.updateMany({
      // No phase under way: its people are in, and it only has to say so.
      where: { id: importId, state, phaseAt: { not: null } },
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
