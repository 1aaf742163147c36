import * as z from "zod";
import { IncidentStatus } from "@/lib/db/generated/enums";
import type { CalendarDay } from "@/lib/i18n/format";
import { VALUES } from "@/lib/law/case-facts";
import { parseDate } from "@/lib/time/parse-date";
import { type AwareUntil, awareUntil, DUE } from "./register-due";

const LONGEST = 100;
export const REGISTER_STATUSES = ["open", ...Object.values(IncidentStatus)] as const;
export const REGISTER_EVENTS = VALUES.event_type;
/** What legal decided on the report to the authority; `undecided` is none in force. */
export const REGISTER_LAW = ["required", "needs_review", "not_required", "undecided"] as const;
export const REGISTER_SORTS = ["newest", "awareness"] as const;
export const REGISTER_DUE = DUE;

/** What narrows the register, in the order in which it is shown. */
export const REGISTER_FILTERS = [
  "text",
  "status",
  "mine",
  "event",
  "group",
  "law",
  "due",
  "from",
  "to",
] as const;
export type RegisterFilter = (typeof REGISTER_FILTERS)[number];

export type RegisterWish = {
  /** Part of a reference or a title. */
  readonly text?: string;
  readonly status?: (typeof REGISTER_STATUSES)[number];
  readonly mine?: "1";
  readonly event?: (typeof REGISTER_EVENTS)[number];
  readonly group?: string;
  readonly law?: (typeof REGISTER_LAW)[number];
  readonly due?: AwareUntil;
  /** First and last day of awareness, in Japan. */
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly sort?: (typeof REGISTER_SORTS)[number];
  /** The incident that the page begins below, or ends above. */
  readonly after?: string;
  readonly before?: string;
};

type Search = Readonly<Record<string, string | string[] | undefined>>;
type Around = { readonly today: CalendarDay; readonly groupIds: readonly string[] };

/**
 * The wishes of an address. `unread` names what could not be read; the list then stands without it. Two days the
 * wrong way round are unread both; where a page begins is no filter, and one that cannot be read is the first.
 */
export function readRegisterWish(search: Search, { today, groupIds }: Around) {
  const day = z.string().transform((typed, context) => {
    const parsed = parseDate(typed, today);
    if (parsed.ok) return parsed.day;
    context.addIssue("day");
    return z.NEVER;
  });
  const fields = {
    text: z
      .string()
      .transform((typed) => typed.normalize("NFKC").trim())
      .pipe(z.string().min(1).max(LONGEST)),
    status: z.enum(REGISTER_STATUSES),
    mine: z.literal("1"),
    event: z.enum(REGISTER_EVENTS),
    group: z.enum(groupIds),
    law: z.enum(REGISTER_LAW),
    due: z.enum(DUE).transform((level) => awareUntil(level, today)),
    from: day,
    to: day,
    sort: z.enum(REGISTER_SORTS),
    after: z.uuid(),
    before: z.uuid(),
  } satisfies Record<keyof RegisterWish, z.ZodType>;

  const said = Object.entries(fields).flatMap(([name, field]) => {
    const typed = search[name];
    return typed === undefined || typed === "" ? [] : [{ name, ...field.safeParse(typed) }];
  });
  const { from, to, sort, ...wish }: RegisterWish = Object.fromEntries(
    said.flatMap(({ name, success, data }) => (success ? [[name, data]] : [])),
  );
  const isTurned = from !== undefined && to !== undefined && from > to;
  const unread = new Set(said.flatMap(({ name, success }) => (success ? [] : [name])));
  if (isTurned) for (const name of ["from", "to"]) unread.add(name);
  return {
    wish: {
      ...wish,
      ...(from && !isTurned && { from }),
      ...(to && !isTurned && { to }),
      // The form sends the order that stands anyway.
      ...(sort && sort !== "newest" && { sort }),
    } as RegisterWish,
    unread: REGISTER_FILTERS.filter((name) => unread.has(name)),
  };
}

/** The address of the register with these wishes. */
export function registerAddress({ due, ...wish }: RegisterWish): string {
  const query = new URLSearchParams({ ...wish, ...(due && { due: due.level }) });
  return query.size > 0 ? `/incidents?${query}` : "/incidents";
}

/** Whether the wishes leave anything out. */
export function isNarrowed(wish: RegisterWish): boolean {
  return REGISTER_FILTERS.some((name) => wish[name] !== undefined) || wish.sort === "awareness";
}
