import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import type { ExposedFile, Exposure } from "@/lib/intake/exposure";
import { isStillLocked } from "./locked-entries";
import { openExposure } from "./sealed-proposal";

/**
 * Whether the files of an incident can name nobody who is not counted: each was read, looked into as a whole, and its
 * list taken over. A zip whose files were all taken out of it is as good as these.
 */
export async function sawAll(
  { tx }: Pick<Work, "tx">,
  { incidentId, keys }: { readonly incidentId: string; readonly keys: IncidentKeys },
): Promise<boolean> {
  const uncounted = await tx.proposal.count({
    where: { incidentId, kind: "people", state: { in: ["open", "taking"] } },
  });
  if (uncounted > 0) return false;
  const files = await tx.evidence.findMany({
    where: { incidentId, purpose: "disclosed", state: "sealed" },
    select: { id: true, reading: true, _count: { select: { parts: true } } },
  });
  return files.every(({ id, reading, _count }) => {
    if (reading?.state !== "read" || !reading.sealed) return false;
    return wasSeen(openExposure(keys.data, id, reading.sealed), _count.parts);
  });
}

function wasSeen(exposure: Exposure, parts: number): boolean {
  const isOut = !isStillLocked(exposure, parts);
  return [exposure.file, ...exposure.attachments].every(
    (each) => each.lookedInto || (isOut && isAllLocked(each)),
  );
}

const isAllLocked = ({ entries }: ExposedFile) =>
  entries.length > 0 && entries.every(({ encrypted }) => encrypted);
