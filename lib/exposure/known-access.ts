import "server-only";
import type { Access, EvidenceStrength } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";

type Who = { readonly personId: string | null; readonly companyId: string | null };

/** What is known of what somebody received elsewhere in the incident holds of every part of theirs. */
export async function knownOf(
  { tx }: Work,
  incidentId: string,
  who: Who,
): Promise<{ access: Access; strength: EvidenceStrength | null }> {
  const other = await tx.party.findFirst({
    where: { incidentId, side: "recipient", ...who },
    select: { access: true, strength: true },
  });
  return { access: other?.access ?? "unknown", strength: other?.strength ?? null };
}
