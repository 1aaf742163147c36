import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { DataKey } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { openLabel } from "@/lib/disclosures/label-text";
import { maskInText } from "./mask";
import { readableIncident } from "./readable-incident";

const MOST = 100;

type Labelled = { readonly id: string; readonly label: Uint8Array | null };

/** What a disclosure was, in one line, without the addresses and numbers in it; null where nobody said. */
export function nameOfDisclosure({ id, label }: Labelled, key: DataKey): string | null {
  const { subject, files } = openLabel(key, { id, label });
  return maskInText(subject || files.join("・"), []) || null;
}

/** The first hundred disclosures of an incident, to choose from; none where the actor may not see them. */
export async function listDisclosureNames(
  actor: Actor,
  incidentId: string,
): Promise<readonly { readonly id: string; readonly name: string | null }[]> {
  if (!(await readableIncident(actor, incidentId))) return [];
  const [keys, rows] = await Promise.all([
    incidentKeys(db, incidentId),
    db.disclosure.findMany({
      where: { incidentId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, label: true },
    }),
  ]);
  return rows.map((row) => ({ id: row.id, name: nameOfDisclosure(row, keys.data) }));
}
