import "server-only";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { type ChoosableDisclosure, wordsOf } from "./call-disclosure";
import { exposureCounts } from "./counts";
import { partsOf } from "./disclosure-parts";
import { openLabel } from "./label-text";

/** The disclosures of an incident that the caller has found for its actor, the oldest first, each with its number. */
export async function listChoosable(incidentId: string, most = 1000): Promise<ChoosableDisclosure[]> {
  const rows = await db.disclosure.findMany({
    where: { incidentId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, label: true, kind: true },
  });
  if (rows.length === 0) return [];
  const [keys, counts] = await Promise.all([incidentKeys(db, incidentId), exposureCounts(db, incidentId)]);
  return rows.map(({ id, label, kind }, at) => {
    const { principals, recipients } = partsOf(id, counts);
    return {
      id,
      words: wordsOf(openLabel(keys.data, { id, label })),
      number: at + 1,
      kind,
      principals,
      recipients,
    };
  });
}

/** Its number among those of its incident. */
export async function numberOfDisclosure(of: {
  readonly id: string;
  readonly incidentId: string;
  readonly createdAt: Date;
}): Promise<number> {
  const { id, incidentId, createdAt } = of;
  const before = [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }];
  return 1 + (await db.disclosure.count({ where: { incidentId, OR: before } }));
}
