import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { DataKey } from "@/lib/crypto/sealing";
import { type ChoosableDisclosure, wordsOf } from "@/lib/disclosures/call-disclosure";
import { openLabel } from "@/lib/disclosures/label-text";
import { listChoosable } from "@/lib/disclosures/list-choosable";
import { readableIncident } from "./readable-incident";

const MOST = 100;

type Labelled = { readonly id: string; readonly label: Uint8Array | null };

/** What a disclosure was, in one line, without the addresses and numbers in it; null where nobody said. */
export function nameOfDisclosure({ id, label }: Labelled, key: DataKey): string | null {
  return wordsOf(openLabel(key, { id, label })).join("・") || null;
}

/** The first hundred disclosures of an incident, to choose from; none where the actor may not see them. */
export async function listDisclosureNames(
  actor: Actor,
  incidentId: string,
): Promise<readonly ChoosableDisclosure[]> {
  if (!(await readableIncident(actor, incidentId))) return [];
  return listChoosable(incidentId, MOST);
}
