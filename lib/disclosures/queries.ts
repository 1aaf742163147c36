import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Access } from "@/lib/db/generated/enums";
import { visibleTo } from "@/lib/incidents/policy";
import { maskMail, maskName } from "@/lib/people/mask";
import { openPerson } from "@/lib/people/person-record";
import { exposureCounts } from "./counts";
import type { DisclosureLabel } from "./disclosure-label";
import { firstParties } from "./first-parties";
import { openLabel } from "./label-text";

const SHOWN_RECIPIENTS = 20;

/** Whose data went to whom, in numbers; null where the actor may not see them. Names nobody. */
export async function getExposureCounts(actor: Actor, incidentId: string) {
  const where = { OR: [visibleTo(actor, "summary"), visibleTo(actor, "content")] };
  const incident = await db.incident.findFirst({
    where: { AND: [where, { id: incidentId }] },
    select: { id: true, disclosures: { select: { recipientsUnknown: true } } },
  });
  if (!incident) return null;
  const { groups: _groups, ...counts } = await exposureCounts(db, incidentId);
  return { ...counts, recipientsUnknown: incident.disclosures.some((one) => one.recipientsUnknown) };
}

export type RecipientView = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly access: Access;
};

/** What went out and to whom, names masked; the first twenty recipients. Empty where the actor sees no content. */
export async function listDisclosures(
  actor: Actor,
  incidentId: string,
): Promise<{
  readonly labels: readonly (DisclosureLabel & { readonly id: string })[];
  readonly recipients: readonly RecipientView[];
}> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!incident) return { labels: [], recipients: [] };
  const [keys, disclosures, parties] = await Promise.all([
    incidentKeys(db, incidentId),
    db.disclosure.findMany({ where: { incidentId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    firstParties(db, { incidentId, side: "recipient", most: SHOWN_RECIPIENTS }),
  ]);
  return {
    labels: disclosures.flatMap(({ id, label }) => {
      return label ? [{ id, ...openLabel(keys.data, { id, label }) }] : [];
    }),
    recipients: parties.map(({ access, ...party }) =>
      viewRecipient(keys, { ...party, access: access ?? "unknown" }),
    ),
  };
}

type SealedRecipient = Pick<RecipientView, "id" | "access"> & {
  readonly personId: string;
  readonly sealed: Uint8Array;
};

/** A recipient that the caller has found for its actor, name and address masked. */
export function viewRecipient(
  keys: IncidentKeys,
  { id, access, personId, sealed }: SealedRecipient,
): RecipientView {
  const { name, mails } = openPerson(keys.data, personId, sealed);
  return { id, name: maskName(name), address: maskMail(mails[0] ?? ""), access };
}
