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

const PAGE = 50;
const MOST_COMPANIES = 50;

export const WITH_NAMES = {
  person: { select: { id: true, sealed: true } },
  company: { select: { id: true, sealed: true } },
  itemSet: { select: { items: true } },
} satisfies Prisma.PartyInclude;
/** Those of one side, as an index has them; the companies of the recipients stand before them. */
export const IN_ORDER = [
  { itemSetId: "asc" },
  { personId: "asc" },
  { pair: "asc" },
  { id: "asc" },
] as const satisfies readonly Prisma.PartyOrderByWithRelationInput[];
type Named = Prisma.PartyGetPayload<{ include: typeof WITH_NAMES }>;

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

export type ReceivedPage = { readonly rows: readonly ReceivedView[]; readonly next: string | null };

/** A party that the caller has found for its actor, its person masked. */
export function viewParty(keys: IncidentKeys, { id, pair, person, company }: Named): PartyView {
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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Fifty recipients of a disclosure by the ids of their people, the companies before them. */
export async function listRecipients(
  keys: IncidentKeys,
  of: { readonly incidentId: string; readonly disclosureId: string; readonly after: string | null },
): Promise<ReceivedPage> {
  const { incidentId, disclosureId } = of;
  const after = of.after && UUID.test(of.after) ? of.after : null;
  const where = { disclosureId, side: "recipient" as const };
  const [companies, people] = await Promise.all([
    after
      ? []
      : db.party.findMany({
          where: { ...where, companyId: { not: null } },
          include: WITH_NAMES,
          orderBy: [{ id: "asc" }],
          take: MOST_COMPANIES,
        }),
    db.party.findMany({
      where: { ...where, personId: after ? { gt: after } : { not: null } },
      include: WITH_NAMES,
      orderBy: [...IN_ORDER],
      take: PAGE + 1,
    }),
  ]);
  const shown = wholePeople(people);
  const next = people.length > PAGE ? (shown.at(-1)?.personId ?? null) : null;
  return { rows: await viewReceived(keys, incidentId, [...companies, ...shown]), next };
}

/** Who stands in several pairs is not parted by the end of a page: the next one begins behind a person. */
function wholePeople(rows: readonly Named[]): readonly Named[] {
  const page = rows.slice(0, PAGE);
  const whole = page.filter(({ personId }) => personId !== rows[PAGE]?.personId);
  return rows.length > PAGE && whole.length > 0 ? whole : page;
}

/** Recipients that the caller has found for its actor, each with what is known of what they did. */
export async function viewReceived(
  keys: IncidentKeys,
  incidentId: string,
  rows: readonly Named[],
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
