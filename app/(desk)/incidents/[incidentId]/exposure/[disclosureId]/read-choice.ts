import "server-only";
import { findInDisclosure } from "@/lib/exposure/find-in-disclosure";
import { chosenIds, getChosen } from "@/lib/exposure/get-chosen";
import type { LookUp } from "@/lib/people/look-up";
import { openLookUp } from "@/lib/people/look-up-token";
import type { DisclosurePage } from "./read-disclosure-page";

/** Who is chosen so far, those of them who stand in no list of the page, and what was found by the last search. */
export async function readChoice({ actor, view, search, find }: DisclosurePage) {
  const nobody = { found: null, lookUp: null, chosen: new Set<string>(), kept: [] };
  if (!view.canRun) return nobody;
  const { incident, disclosure } = view;
  const of = { incidentId: incident.id, disclosureId: disclosure.id };
  const lookUp: LookUp | null = find ? await openLookUp(actor, incident.id, find) : null;
  const found = lookUp && (await findInDisclosure(actor, of, lookUp));
  // Whoever was added last is named by the same parameter.
  const ids = search.done === "added" ? [] : chosenIds(search.party);
  const all = ids.length > 0 ? await getChosen(actor, incident.id, ids) : null;
  const parties = all?.parties.filter(({ disclosureId }) => disclosureId === disclosure.id) ?? [];
  const listed = new Set(
    [...view.received.rows, ...view.shown.rows, ...(found?.parties ?? [])].map(({ id }) => id),
  );
  return {
    found,
    lookUp,
    chosen: new Set(parties.map(({ id }) => id)),
    kept: parties.filter(({ id }) => !listed.has(id)),
  };
}
