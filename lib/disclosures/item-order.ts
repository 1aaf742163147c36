import { DataItem } from "@/lib/db/generated/enums";

const ORDER: readonly DataItem[] = Object.values(DataItem);

/** Kinds of data as people read them, the name first; they are kept in another order. */
export function inItemOrder(items: readonly DataItem[]): readonly DataItem[] {
  return items.toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
}
