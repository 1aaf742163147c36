import "server-only";
import { createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import { organisationKey } from "@/lib/crypto/keyring";
import type { Prisma } from "@/lib/db/generated/client";

/** One submission of a form. `body` is what was sent, parsed; only a keyed hash of it is kept. */
export type Once = { readonly requestId: string; readonly command: string; readonly body: unknown };

/** The request id came back with another body: a form that was copied, or a page that was kept for too long. */
export class RequestReused extends Error {
  constructor() {
    super("The same request id was sent with other content");
    this.name = "RequestReused";
  }
}

/**
 * Books the submission in this transaction. Null: it is new, go on. Otherwise the answer that the first one was
 * given; a second one sent at the same moment waits here until the first has committed. Throws `RequestReused`.
 */
export async function firstAnswer(tx: Prisma.TransactionClient, actorId: string, once: Once, now: Date) {
  const { bytes } = await organisationKey("organisation");
  const bodyHash = createHmac("sha256", bytes)
    .update(canonicalize({ ...once, requestId: null }) ?? "")
    .digest();
  const inserted = await tx.$executeRaw`
    INSERT INTO submitted_requests (request_id, actor_id, command, body_hash, result, at)
    VALUES (${once.requestId}::uuid, ${actorId}::uuid, ${once.command}, ${bodyHash}, '{}'::jsonb, ${now})
    ON CONFLICT (actor_id, request_id) DO NOTHING`;
  if (inserted === 1) return null;

  const earlier = await tx.submittedRequest.findUniqueOrThrow({
    where: { actorId_requestId: { actorId, requestId: once.requestId } },
  });
  if (!bodyHash.equals(earlier.bodyHash)) throw new RequestReused();
  return { value: (earlier.result as { value?: unknown }).value };
}

/** Keeps what the command answered: ids and codes, so that a repeat can be answered the same. */
export async function keepAnswer(tx: Prisma.TransactionClient, actorId: string, once: Once, value: unknown) {
  await tx.submittedRequest.update({
    where: { actorId_requestId: { actorId, requestId: once.requestId } },
    data: { result: { value: value as Prisma.InputJsonValue } },
  });
}
