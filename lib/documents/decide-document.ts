import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { NotFound } from "@/lib/errors";

type Decided = { readonly documentId: string; readonly approvedById: string };

/** Marks a text as approved by somebody who did not prepare it. Throws `NotFound` where it is not awaited any more. */
export async function approveDocument(work: Work, { documentId, approvedById }: Decided): Promise<void> {
  await move(work, documentId, {
    from: { state: "awaiting", preparedById: { not: approvedById } },
    to: { state: "approved", approvedById, approvedAt: work.now },
    type: "document.approved",
  });
}

/** Gives a text back to whoever prepared it. It stays as it is; the next one has a number of its own. */
export async function returnDocument(work: Work, documentId: string): Promise<void> {
  await move(work, documentId, {
    from: { state: "awaiting" },
    to: { state: "returned" },
    type: "document.returned",
  });
}

/** Marks a text that counts no longer: taken back, or made of facts that have changed. It can still be read. */
export async function voidDocument(work: Work, documentId: string): Promise<void> {
  await move(work, documentId, {
    from: { state: { in: ["awaiting", "approved"] } },
    to: { state: "void" },
    type: "document.voided",
  });
}

type Move = {
  readonly from: Prisma.DocumentWhereInput;
  readonly to: Prisma.DocumentUncheckedUpdateManyInput;
  readonly type: "document.approved" | "document.returned" | "document.voided";
};

async function move(work: Work, documentId: string, { from, to, type }: Move): Promise<void> {
  const [moved] = await work.tx.document.updateManyAndReturn({
    where: { AND: [{ id: documentId }, from] },
    data: to,
    select: { incidentId: true },
  });
  if (!moved) throw new NotFound("Document");
  work.record({ type, incidentId: moved.incidentId, data: { documentId } });
}
