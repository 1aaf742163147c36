import * as z from "zod";
import { Access, DataItem, Side } from "@/lib/db/generated/enums";

/** What narrows the people of an incident, in the order in which it is shown. */
export const PEOPLE_FILTERS = ["side", "disclosure", "item", "access"] as const;
export type PeopleFilterName = (typeof PEOPLE_FILTERS)[number];

export type PeopleFilter = {
  readonly side?: Side;
  /** Id of a disclosure. */
  readonly disclosure?: string;
  /** Principals of whom this kind of data was shown. */
  readonly item?: DataItem;
  /** Recipients in this state. */
  readonly access?: Access;
};

/** Ids and codes alone: such an address can be kept and sent on. `after` and `before` are ids of people. */
export type PeopleWish = PeopleFilter & { readonly after?: string; readonly before?: string };

const fields = {
  side: z.enum(Side),
  disclosure: z.uuid(),
  item: z.enum(DataItem),
  access: z.enum(Access),
  after: z.uuid(),
  before: z.uuid(),
} satisfies Record<keyof PeopleWish, z.ZodType>;

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The wishes of an address; what cannot be read is left out, and `unread` names it where it is a filter. */
export function readPeopleWish(search: Search): { wish: PeopleWish; unread: readonly PeopleFilterName[] } {
  const said = Object.entries(fields).flatMap(([name, field]) => {
    const typed = search[name];
    return typed === undefined || typed === "" ? [] : [{ name, ...field.safeParse(typed) }];
  });
  const wish: PeopleWish = Object.fromEntries(
    said.flatMap(({ name, success, data }) => (success ? [[name, data]] : [])),
  );
  const failed = new Set(said.flatMap(({ name, success }) => (success ? [] : [name])));
  return { wish, unread: PEOPLE_FILTERS.filter((name) => failed.has(name)) };
}

/** Whether the filter leaves anybody out. */
export const isNarrowed = (wish: PeopleWish): boolean =>
  PEOPLE_FILTERS.some((name) => wish[name] !== undefined);

/** The address of the list with these wishes. */
export function peopleAddress(incidentId: string, wish: PeopleWish = {}): string {
  const query = new URLSearchParams(wish);
  const place = `/incidents/${incidentId}/people`;
  return query.size > 0 ? `${place}?${query}` : place;
}
