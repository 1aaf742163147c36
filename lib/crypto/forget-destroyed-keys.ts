import "server-only";
import { db } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { leafOf, withoutLeaf } from "./key-tree";
import { masterKeyText, readMasterKey } from "./master-key";
import { masterKeyFiles } from "./master-key-files";
import { removeLeftParts, replaceFile } from "./write-key-file";

/**
 * Cuts the branches of destroyed keys off in the key file, so that a backup of the database from before a purge opens
 * nothing of it with the key file of today. After the commit of a purge, and again by itself: done twice it changes
 * nothing. Answers how many branches were cut off; none while the master key is rotated, which comes to its end first.
 */
export async function forgetDestroyedKeys(): Promise<number> {
  return db.$transaction(async (tx) => {
    // A rotation gives the files other names: what was read under one must not be written under it then.
    const [turn] = await tx.$queryRaw<[{ isOurs: boolean }]>`
      SELECT pg_try_advisory_xact_lock(hashtext('master key')) AS "isOurs"`;
    if (!turn.isOurs) return 0;
    const rows = await tx.incidentKey.findMany({
      where: { destroyedAt: { not: null } },
      select: { incidentId: true },
    });
    const incidentIds = rows.map(({ incidentId }) => incidentId);
    const { keyFile } = readEnv();
    removeLeftParts(keyFile);
    const files = Object.values(masterKeyFiles(keyFile));
    return files.reduce((count, path) => count + cutOff(path, incidentIds), 0);
  });
}

function cutOff(path: string, incidentIds: readonly string[]): number {
  const key = readMasterKey(path);
  const { tree } = key ?? {};
  if (!key || !tree) return 0;
  const hanging = incidentIds.filter((id) => leafOf(tree, id) !== null);
  if (hanging.length > 0)
    replaceFile(path, masterKeyText({ ...key, tree: hanging.reduce(withoutLeaf, tree) }));
  return hanging.length;
}
