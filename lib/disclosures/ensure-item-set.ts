import "server-only";
import { randomUUID } from "node:crypto";
import type { DataItem } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";

/** The set of exactly these kinds of data in an incident; of none, that of `other`. Answers its id. */
export async function ensureItemSet(
  { tx }: Pick<Work, "tx">,
  incidentId: string,
  items: readonly DataItem[],
): Promise<string> {
  const sorted: DataItem[] = items.length > 0 ? [...new Set(items)].sort() : ["other"];
  const { id } = await tx.itemSet.upsert({
    where: { incidentId_items: { incidentId, items: sorted } },
    create: { id: randomUUID(), incidentId, items: sorted },
    update: {},
  });
  return id;
}
