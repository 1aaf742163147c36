import "server-only";
import { masterKeyFiles } from "@/lib/crypto/master-key-files";
import { db } from "@/lib/db/client";
import type { Env } from "@/lib/env";
import type { Ground } from "../ground";
import { keyStatus } from "./key-status";
import type { KeyCommand } from "./key-usage";
import { removeOldMasterKey } from "./remove-old-master-key";
import { type RotationProgress, rotateIncidentKey } from "./rotate-incident-key";
import { rotateMasterKey } from "./rotate-master-key";
import { RotationStopped } from "./rotation-stopped";

type Run = (env: Env, ground: Ground, args: readonly string[]) => Promise<readonly string[]>;

const commands: Record<KeyCommand, Run> = {
  keys: (env) => keyStatus(env.keyFile),

  "rotate-master-key": async ({ keyFile }, { ownerUrl }) => {
    const { id, count } = await rotateMasterKey({ ownerUrl, keyFile });
    return [
      `The master key is ${id} now; ${count} keys were wrapped with it.`,
      `Copy ${keyFile} to where you keep your copy. The one before is in ${masterKeyFiles(keyFile).previous}: backups from before need it.`,
      "Web and worker go on. Start Sokuho anew when it suits you: the database's password then follows, and people sign in again.",
    ];
  },

  "remove-old-master-key": async ({ keyFile, appDatabaseUrl }, { ownerUrl, isPreviousInUse }) => {
    const isInUse = !appDatabaseUrl && isPreviousInUse;
    const id = await removeOldMasterKey({ ownerUrl, keyFile, isInUse });
    if (!id) return ["There is no master key before the present one."];
    return [`The master key ${id} was removed. Remove your copies of it too, and the backups that need it.`];
  },

  "rotate-incident-key": async (_env, { ownerUrl }, [wanted = ""]) => {
    const where = wanted === "--all" ? { destroyedAt: null } : { incident: { reference: wanted } };
    const keys = await db.incidentKey.findMany({
      where,
      select: { incidentId: true, destroyedAt: true, incident: { select: { reference: true } } },
      orderBy: { incident: { reference: "asc" } },
    });
    if (keys.length === 0 && wanted !== "--all") throw new RotationStopped(`There is no incident ${wanted}.`);
    for (const { incidentId, incident } of keys) {
      await rotateIncidentKey(incidentId, { ownerUrl, onProgress: progressOf(incident.reference) });
      console.error(`${incident.reference}: rotated; the key before is destroyed.`);
    }
    return [];
  },
};

type Asked = { readonly name: KeyCommand; readonly args: readonly string[] };

/** Runs a command on the prepared ground; what to tell. Throws what says what to do. */
export async function runKeyCommand(env: Env, ground: Ground, { name, args }: Asked) {
  try {
    return await commands[name](env, ground, args);
  } finally {
    await db.$disconnect();
  }
}

const TELL_EVERY_MS = 2_000;

function progressOf(reference: string) {
  let toldAt = performance.now();
  return ({ done, total }: RotationProgress) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    console.error(`${reference}: ${done} of ${total} sealed anew`);
  };
}
