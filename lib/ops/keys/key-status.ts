import "server-only";
import { readMasterKey } from "@/lib/crypto/master-key";
import { masterKeyFiles } from "@/lib/crypto/master-key-files";
import { db } from "@/lib/db/client";

/** How the keys stand, one line each: for the person at the terminal. Ids and counts, never a key. */
export async function keyStatus(keyFile: string): Promise<readonly string[]> {
  const [organisation, incidents, rotated] = await Promise.all([
    db.organisationKey.groupBy({ by: ["masterKeyId"], _count: true }),
    db.incidentKey.groupBy({ by: ["masterKeyId"], where: { destroyedAt: null }, _count: true }),
    db.incidentKey.findMany({
      where: { phase: { not: "settled" } },
      select: { generation: true, phase: true, incident: { select: { reference: true } } },
    }),
  ]);
  const countOf = (rows: readonly { masterKeyId: string; _count: number }[], id: string) =>
    rows.find((row) => row.masterKeyId === id)?._count ?? 0;
  const files = Object.entries(masterKeyFiles(keyFile)).flatMap(([name, path]) => {
    const key = readMasterKey(path);
    if (!key) return [];
    const wraps = `wraps ${countOf(organisation, key.id)} of the organisation, ${countOf(incidents, key.id)} of incidents`;
    const branches = key.tree
      ? ""
      : "; made before keys hung on branches: rotate it, so that a destroyed key stays so";
    return [`master key ${key.id} (${name}: ${path}): ${wraps}${branches}`];
  });
  const underWay = rotated.map(
    ({ generation, phase, incident }) =>
      `${incident.reference}: its key is being rotated (generation ${generation}, ${phase})`,
  );
  return [...files, ...underWay];
}
