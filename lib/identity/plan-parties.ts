import type { PartyBefore } from "@/lib/people/match-before";

export type PartyPlan = {
  /** Parts that the person who stays has afterwards, with their kinds of data to be put together. */
  readonly stay: readonly { readonly id: string; readonly itemSetIds: readonly string[] }[];
  /** Parts that fall together with one that stays. */
  readonly dropped: readonly { readonly id: string; readonly into: string }[];
};

const placeOf = ({ disclosureId, side, pair }: PartyBefore) => `${disclosureId} ${side} ${pair ?? ""}`;

/**
 * Whose part is whose, once two people are one: a part in the same disclosure, on the same side and in the same pair
 * is one part. Of two that fall together stays the one of which entries speak, else that of the person who stays.
 */
export function planParties(
  kept: readonly PartyBefore[],
  gone: readonly PartyBefore[],
  isSpokenOf: (partyId: string) => boolean,
): PartyPlan {
  const theirs = new Map(gone.map((party) => [placeOf(party), party]));
  const stay: { id: string; itemSetIds: string[] }[] = [];
  const dropped: { id: string; into: string }[] = [];
  for (const own of kept) {
    const other = theirs.get(placeOf(own));
    theirs.delete(placeOf(own));
    const [first, second] =
      other && isSpokenOf(other.id) && !isSpokenOf(own.id) ? [other, own] : [own, other];
    const sets = new Set([first.itemSetId, second?.itemSetId].flatMap((id) => id ?? []));
    stay.push({ id: first.id, itemSetIds: [...sets] });
    if (second) dropped.push({ id: second.id, into: first.id });
  }
  for (const { id, itemSetId } of theirs.values())
    stay.push({ id, itemSetIds: itemSetId ? [itemSetId] : [] });
  return { stay, dropped };
}
