import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { DisclosureKind } from "@/lib/db/generated/enums";
import type { SplitGroup } from "./split-group";

/** Which parties of a disclosure these are: of one in pairs always both halves. */
export function partiesOfGroup(disclosureId: string, kind: DisclosureKind, group: SplitGroup): Prisma.Sql {
  const members = membersOf(group);
  const own = Prisma.sql`disclosure_id = ${disclosureId}::uuid`;
  return kind === "paired" && group.by !== "pairs"
    ? Prisma.sql`${own} AND pair IN (SELECT pair FROM parties WHERE ${own} AND ${members})`
    : Prisma.sql`${own} AND ${members}`;
}

function membersOf(group: SplitGroup): Prisma.Sql {
  if (group.by === "items") return Prisma.sql`side = 'principal' AND item_set_id = ${group.itemSetId}::uuid`;
  if (group.by === "access")
    return Prisma.sql`side = 'recipient' AND access = ${group.access}::text::access_state`;
  return group.by === "list"
    ? Prisma.sql`batch_id = ${group.batchId}::uuid`
    : Prisma.sql`pair BETWEEN ${group.from}::int AND ${group.to}::int`;
}
