import * as z from "zod";
import { peopleAddress } from "./people-filter";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The pair of people who may be one from which somebody came to look, by its id; null where they came otherwise. */
export function readPair({ from, pair }: Search): string | null {
  const read = z.uuid().safeParse(pair);
  return from === "same" && read.success ? read.data : null;
}

type Way = { readonly pair?: string | null; readonly done?: string; readonly page?: "correct" };

/** The address of one person: of codes and ids alone. With `pair` the page knows the way back to it. */
export function personAddress(incidentId: string, personId: string, { pair, done, page }: Way = {}): string {
  const query = new URLSearchParams({ ...(pair && { from: "same", pair }), ...(done && { done }) });
  const place = `${peopleAddress(incidentId)}/${personId}${page ? `/${page}` : ""}`;
  return query.size > 0 ? `${place}?${query}` : place;
}

/** The page of the people who may be one, from this pair on. */
export const pairAddress = (incidentId: string, pair: string): string =>
  `${peopleAddress(incidentId)}/same?pair=${pair}#pair-${pair}`;
