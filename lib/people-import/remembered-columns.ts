import "server-only";
import { db } from "@/lib/db/client";
import type { GuessedList } from "./guess-list";

/** What the columns of the last list with the same headings were said to hold, else what is proposed. */
export async function rememberedColumns({ headingsHash, columns }: GuessedList): Promise<readonly string[]> {
  if (headingsHash === null) return columns;
  const last = await db.peopleImport.findFirst({
    where: { headingsHash, state: "written" },
    orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
    select: { columns: true },
  });
  return last && last.columns.length === columns.length ? last.columns : columns;
}
