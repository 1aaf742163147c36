import "server-only";
import { db } from "@/lib/db/client";
import type { GuessedList } from "./guess-list";

/** What the columns of the last list with the same headings were said to hold, else what is proposed. */
export async function rememberedColumns({ headingsHash, columns }: GuessedList): Promise<readonly string[]> {
  if (headingsHash === null) return columns;
  // A list that lies beside another one was read well once it is checked, though it is taken back afterwards.
  const wasRead = { OR: [{ state: "written" as const }, { isMapped: true, people: { gt: 0 } }] };
  const last = await db.peopleImport.findFirst({
    where: { AND: [{ headingsHash }, wasRead] },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { columns: true },
  });
  return last && last.columns.length === columns.length ? last.columns : columns;
}
