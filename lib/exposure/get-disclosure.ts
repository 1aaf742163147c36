import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { DataItem } from "@/lib/db/generated/enums";
import { wordsOf } from "@/lib/disclosures/call-disclosure";
import { exposureCounts } from "@/lib/disclosures/counts";
import { partsOf } from "@/lib/disclosures/disclosure-parts";
import { inItemOrder } from "@/lib/disclosures/item-order";
import { openLabel } from "@/lib/disclosures/label-text";
import { numberOfDisclosure } from "@/lib/disclosures/list-choosable";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { openCompany } from "./company-record";
import { listSide } from "./list-side";

/** From where on the recipients and the principals are shown: what a page before said is next. */
export type PagesOf = { readonly after: string | null; readonly from?: string | null };

export type ItemGroup = { readonly id: string; readonly items: readonly DataItem[]; readonly people: number };

/**
 * One disclosure as it is worked on: what it was, in numbers, a page of its recipients and one of its principals,
 * masked, with the companies among them. Null where its content is not the actor's to see. Costs the same for one person and a million.
 */
export async function getDisclosure(actor: Actor, disclosureId: string, { after, from = null }: PagesOf) {
  const row = await db.disclosure.findFirst({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { id: disclosureId, incident: { purgedAt: null } }],
    },
    include: { incident: { select: { id: true, reference: true, status: true } } },
  });
  if (!row) return null;
  const { incident, incidentId } = row;
  const keys = await incidentKeys(db, incidentId);
  const of = { incidentId, disclosureId };
  const [counts, received, shown] = await Promise.all([
    exposureCounts(db, incidentId),
    listSide(keys, { ...of, side: "recipient", after }),
    listSide(keys, { ...of, side: "principal", after: from }),
  ]);
  const label = openLabel(keys.data, row);
  const parts = partsOf(disclosureId, counts);
  return {
    incident,
    disclosure: {
      id: row.id,
      version: row.version,
      kind: row.kind,
      recipientsUnknown: row.recipientsUnknown,
      occurredAt: row.occurredAt,
      words: wordsOf(label),
      number: await numberOfDisclosure(row),
      subject: label.subject,
      files: label.files,
      isOfFile: row.evidenceId !== null,
    },
    canRun: actorCan(actor, "incident.run") && !isOver(incident.status),
    ...parts,
    /** Neither a person nor a company is in it: it may be taken away. */
    isEmpty: parts.principals + parts.companies + parts.recipients === 0,
    /** Somebody is in the incident, here or elsewhere: there is whom to look for. */
    hasAnybody: counts.groups.length > 0,
    itemGroups: await itemGroupsOf(disclosureId, counts),
    received,
    shown,
    companies: await companiesAmong(keys, [...received.rows, ...shown.rows]),
  };
}

type WithCompany = { readonly companyId: string | null };

/** Those of the parties that are shown, to be corrected. */
async function companiesAmong(keys: IncidentKeys, parties: readonly WithCompany[]) {
  const ids = [...new Set(parties.flatMap(({ companyId }) => companyId ?? []))];
  if (ids.length === 0) return [];
  const rows = await db.company.findMany({ where: { id: { in: ids } }, orderBy: [{ id: "asc" }] });
  return rows.map(({ id, version, sealed }) => ({ id, version, ...openCompany(keys.data, id, sealed) }));
}

type Groups = { readonly groups: Awaited<ReturnType<typeof exposureCounts>>["groups"] };

async function itemGroupsOf(disclosureId: string, { groups }: Groups): Promise<ItemGroup[]> {
  const own = groups.filter((group) => group.disclosureId === disclosureId && group.side === "principal");
  const ids = own.flatMap(({ itemSetId }) => itemSetId ?? []);
  const sets = await db.itemSet.findMany({ where: { id: { in: ids } }, select: { id: true, items: true } });
  const items = new Map(sets.map((set) => [set.id, inItemOrder(set.items)]));
  return own
    .map(({ itemSetId, parties, companies }) => ({
      id: itemSetId ?? "",
      items: items.get(itemSetId ?? "") ?? [],
      people: parties - companies,
    }))
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => other.people - one.people);
}
