import "server-only";
import { rmSync } from "node:fs";
import { Client } from "pg";
import { terminalActor } from "@/lib/auth/actor";
import { readMasterKey } from "@/lib/crypto/master-key";
import { masterKeyFiles } from "@/lib/crypto/master-key-files";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { keysUnder, takeTurn } from "./rotate-master-key";
import { RotationStopped } from "./rotation-stopped";

type Options = {
  readonly ownerUrl: string;
  readonly keyFile: string;
  /** The address that web and worker have was made with the old key. */
  readonly isInUse: boolean;
};

/**
 * Removes the master key before the present one: backups from before the rotation open no more, unless somebody kept a
 * copy. Answers its id, null where there is none. Throws `RotationStopped` while anything needs it.
 */
export async function removeOldMasterKey({ ownerUrl, keyFile, isInUse }: Options): Promise<string | null> {
  const files = masterKeyFiles(keyFile);
  const previous = readMasterKey(files.previous);
  if (!previous) return null;
  const client = new Client({ connectionString: ownerUrl, application_name: "sokuho keys" });
  await client.connect();
  try {
    await takeTurn(client);
    const isBroken = readMasterKey(files.next) !== null || previous.id === readMasterKey(keyFile)?.id;
    if (isBroken || (await keysUnder(client, previous.id)) > 0) {
      throw new RotationStopped(
        "The rotation of the master key has not ended. Run it to its end first: npm run -s admin -- rotate-master-key",
      );
    }
    if (isInUse) {
      throw new RotationStopped(
        "Web and worker still use a database password that was made with the old key. Stop Sokuho and start it again first.",
      );
    }
    await unitOfWork(terminalActor, async (work) => {
      work.record({ type: "master-key.removed", data: { masterKeyId: previous.id } });
      return done({});
    });
    rmSync(files.previous);
    return previous.id;
  } finally {
    await client.end();
  }
}
