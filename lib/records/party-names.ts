import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Side } from "@/lib/db/generated/enums";
import { firstParties } from "@/lib/disclosures/first-parties";
import { visibleTo } from "@/lib/incidents/policy";
import { maskMail, maskName } from "@/lib/people/mask";
import { openPerson } from "@/lib/people/person-record";

/** As many as a list to choose from can hold; whoever is not in it is named by hand. */
const MOST = 100;

export type PartyOption = { readonly id: string; readonly side: Side; readonly name: string };

/** Name and address of a person, masked: 佐藤 ●●(t●●●@example.jp). */
export function maskedPerson(
  keys: IncidentKeys,
  person: { readonly id: string; readonly sealed: Uint8Array },
): string {
  const { name, mails } = openPerson(keys.data, person.id, person.sealed);
  const [masked, address] = [maskName(name), mails[0] ? maskMail(mails[0]) : ""];
  return masked && address ? `${masked}(${address})` : masked || address;
}

/** Whom an entry can concern: the first hundred recipients, then the first hundred principals, masked. */
export async function listPartyOptions(
  actor: Actor,
  incidentId: string,
  sides: readonly Side[] = ["recipient", "principal"],
): Promise<PartyOption[]> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!incident) return [];
  const keys = await incidentKeys(db, incidentId);
  const lists = await Promise.all(
    sides.map((side) =>
      firstParties(db, { incidentId, side, most: MOST }).then((found) =>
        found.map(({ id, personId, sealed }) => ({ id, side, person: { id: personId, sealed } })),
      ),
    ),
  );
  return lists.flat().map(({ id, side, person }) => ({ id, side, name: maskedPerson(keys, person) }));
}
