import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Access, DataItem, EvidenceStrength } from "@/lib/db/generated/enums";
import { inItemOrder } from "@/lib/disclosures/item-order";
import { maskMail, maskName, maskPhone } from "@/lib/people/mask";
import { openPerson } from "@/lib/people/person-record";
import { viewRecords } from "@/lib/records/queries";
import { openCompany } from "./company-record";

export const WITH_NAMES = {
  person: { select: { id: true, sealed: true } },
  company: { select: { id: true, sealed: true } },
  itemSet: { select: { items: true } },
} satisfies Prisma.PartyInclude;
/** Those of one side, as an index has them; the companies of a side stand before its people. */
export const IN_ORDER = [
  { itemSetId: "asc" },
  { personId: "asc" },
  { pair: "asc" },
  { id: "asc" },
] as const satisfies readonly Prisma.PartyOrderByWithRelationInput[];
export type NamedParty = Prisma.PartyGetPayload<{ include: typeof WITH_NAMES }>;

export type PartyView = {
  readonly id: string;
  readonly personId: string | null;
  readonly companyId: string | null;
  /** Masked; of a company as it is. */
  readonly name: string;
  /** Masked. */
  readonly address: string;
  /** The end of a number, where it is not the address already. */
  readonly phone: string;
  readonly pair: number | null;
};

/** By what it is known what a recipient did: who recorded it, when it was, and its proof. */
export type Proof = {
  readonly at: Date;
  readonly by: string | null;
  readonly note: string | null;
  readonly evidenceId: string | null;
};

export type ReceivedView = PartyView & {
  /** Of a principal. */
  readonly items: readonly DataItem[];
  readonly access: Access;
  readonly strength: EvidenceStrength | null;
  readonly proof: Proof | null;
};

/** A party that the caller has found for its actor, its person masked. */
export function viewParty(keys: IncidentKeys, { id, pair, person, company }: NamedParty): PartyView {
  const about = { id, pair, personId: person?.id ?? null, companyId: company?.id ?? null };
  if (company)
    return {
      ...about,
      name: openCompany(keys.data, company.id, company.sealed).name,
      address: "",
      phone: "",
    };
  if (!person) return { ...about, name: "", address: "", phone: "" };
  const { name, mails, phones } = openPerson(keys.data, person.id, person.sealed);
  const [mail, number] = [mails[0] ? maskMail(mails[0]) : "", phones[0] ? maskPhone(phones[0]) : ""];
  return { ...about, name: maskName(name), address: mail || number, phone: mail ? number : "" };
}

/** Parties that the caller has found for its actor, each recipient with what is known of what they did. */
export async function viewReceived(
  keys: IncidentKeys,
  incidentId: string,
  rows: readonly NamedParty[],
): Promise<ReceivedView[]> {
  const entries = await db.stepRecord.findMany({
    where: { incidentId, kind: "deletion", partyId: { in: rows.map(({ id }) => id) }, supersededBy: null },
    orderBy: [{ at: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
  });
  const proofs = new Map(
    (await viewRecords(incidentId, entries))
      .filter(({ outcome }) => outcome.includes("."))
      .map(({ partyId, at, recordedBy, words, evidenceId }) => [
        partyId,
        { at, by: recordedBy, note: words.note ?? null, evidenceId },
      ]),
  );
  return rows.map((row) => ({
    ...viewParty(keys, row),
    items: inItemOrder(row.itemSet?.items ?? []),
    access: row.access ?? "unknown",
    strength: row.strength,
    proof: proofs.get(row.id) ?? null,
  }));
}
