import { shortId } from "@/lib/exposure/short-id";

type Page = {
  readonly party?: readonly string[];
  /** From where on the recipients and the principals are shown. */
  readonly after?: string | null | undefined;
  readonly from?: string | null | undefined;
  /** What was looked for, sealed. */
  readonly find?: string | null | undefined;
};

/** The page of a disclosure, `here`, with those who are chosen: ids, never what was typed. */
export function pageAddress(here: string, { party = [], after, from, find }: Page): string {
  const query = new URLSearchParams(party.map((id) => ["party", shortId(id)]));
  for (const [name, value] of Object.entries({ after, from, find })) if (value) query.set(name, value);
  return query.size > 0 ? `${here}?${query}` : here;
}

/** Where these are split off a disclosure, whose page is `here`. */
export const splitAddress = (here: string, party: readonly string[]) =>
  pageAddress(`${here}/split`, { party });

/** Where these are split off with the other halves of their pairs, which the address need not name. */
export const pairsAddress = (here: string, party: readonly string[]) =>
  `${splitAddress(here, party)}&pairs=whole`;

/** Where a whole group is. */
export const groupAddress = (here: string, group: string) =>
  `${here}/split?${new URLSearchParams({ group })}`;

/** Where it is said of these what they did. */
export const accessAddress = (here: string, party: readonly string[]) =>
  pageAddress(`${here}/access`, { party });
