import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { DownloadReason } from "@/lib/audit/events";
import { type Actor, assertCan, systemActor } from "@/lib/auth/actor";
import { SealBroken } from "@/lib/crypto/sealing";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, NotFound, type Result } from "@/lib/errors";
import { visibleTo } from "@/lib/incidents/policy";
import { StoredFileMissing } from "@/lib/storage/open-sealed";
import { openOriginal } from "./read-original";

type Original = Awaited<ReturnType<typeof openOriginal>>;

export type Download = Pick<Original, "fileName" | "bytes"> & {
  readonly content: AsyncGenerator<Buffer, void, void>;
};

/**
 * Hands the original to somebody who sees the incident, open or closed. Who and why is recorded before the first
 * byte leaves. The bytes are hashed again on their way: where they are not those that were received, the content
 * throws before its end, and the chain of custody has a `checked` entry whose hash is not the original's.
 */
export async function downloadOriginal(
  actor: Actor,
  evidenceId: string,
  { reason }: { readonly reason: DownloadReason },
): Promise<Result<Download>> {
  assertCan(actor, "incident.run");
  const found = await unitOfWork<string, never>(actor, async (work) => {
    const evidence = await work.tx.evidence.findFirst({
      where: { AND: [{ incident: visibleTo(actor, "content") }, { id: evidenceId, state: "sealed" }] },
      select: { incidentId: true },
    });
    if (!evidence) throw new NotFound("Evidence");
    const { incidentId } = evidence;
    await writeCustody(work, { evidenceId, act: "downloaded", actorId: actor.userId, sha256: null });
    work.record({ type: "evidence.downloaded", incidentId, data: { evidenceId, reason } });
    return done(incidentId);
  });
  if (!found.ok) return found;

  const original = await openOriginal(found.value, evidenceId);
  const content = checked(original, { incidentId: found.value, evidenceId });
  return done({ fileName: original.fileName, bytes: original.bytes, content });
}

/** The original was changed where it is kept. What was handed out of it until then is not the whole file. */
export class OriginalChanged extends Error {
  constructor(evidenceId: string) {
    super(`The original ${evidenceId} is not what was received`);
    this.name = "OriginalChanged";
  }
}

type Whose = { readonly incidentId: string; readonly evidenceId: string };

/** Keeps the last piece back until the hash of the whole is known. */
async function* checked({ content, sha256 }: Original, whose: Whose): AsyncGenerator<Buffer, void, void> {
  const hash = createHash("sha256");
  let held: Buffer | null = null;
  try {
    for await (const piece of content) {
      hash.update(piece);
      if (held) yield held;
      held = piece;
    }
  } catch (error) {
    if (!(error instanceof SealBroken || error instanceof StoredFileMissing)) throw error;
    await recordFailure(whose, null);
    throw new OriginalChanged(whose.evidenceId);
  }
  const found = Buffer.from(hash.digest());
  if (!sha256 || !found.equals(sha256)) {
    await recordFailure(whose, found);
    throw new OriginalChanged(whose.evidenceId);
  }
  if (held) yield held;
}

async function recordFailure({ incidentId, evidenceId }: Whose, sha256: Buffer<ArrayBuffer> | null) {
  await unitOfWork(systemActor, async (work) => {
    await writeCustody(work, { evidenceId, act: "checked", actorId: null, sha256 });
    work.record({ type: "evidence.check-failed", incidentId, data: { evidenceId } });
    return done(null);
  });
}

type CustodyEntry = {
  readonly evidenceId: string;
  readonly act: "downloaded" | "checked";
  readonly actorId: string | null;
  readonly sha256: Buffer<ArrayBuffer> | null;
};

async function writeCustody(work: Work, entry: CustodyEntry): Promise<void> {
  await work.tx.evidenceCustody.create({ data: { id: randomUUID(), at: work.now, ...entry } });
}
