import * as z from "zod";

/** Where a line stands: by the time of the event, entries of one transaction by their order, then by id. */
export type TimelinePlace = { readonly at: Date; readonly ordinal: number; readonly id: string };

const CURSOR = /^(\d{1,15})\.(\d{1,5})\.([0-9a-f-]{36})$/;

const TOP: TimelinePlace = {
  at: new Date("9999-01-01T00:00:00Z"),
  ordinal: 32_767,
  id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

/** The end of a page, as it stands in the address of the next one. */
export const cursorOf = ({ at, ordinal, id }: TimelinePlace) => `${at.getTime()}.${ordinal}.${id}`;

/** The place that a cursor names; above everything where it names none. */
export function placeOfCursor(cursor: string | undefined): TimelinePlace {
  const [, milliseconds, place, id] = CURSOR.exec(cursor ?? "") ?? [];
  const at = new Date(Number(milliseconds ?? Number.NaN));
  const ordinal = Number(place);
  const isReadable = !Number.isNaN(at.getTime()) && ordinal <= 32_767 && z.guid().safeParse(id).success;
  return isReadable && id ? { at, ordinal, id } : TOP;
}
