import { db } from "@/lib/db/client";

/** Every audit entry so far, in order: who, what, and the data. */
export async function recorded() {
  return db.auditEntry.findMany({
    orderBy: [{ at: "asc" }, { ordinal: "asc" }],
    select: { type: true, actorKind: true, actorId: true, data: true },
  });
}

/** The kinds of entries so far, in order. */
export async function recordedTypes(): Promise<string[]> {
  return (await recorded()).map(({ type }) => type);
}
