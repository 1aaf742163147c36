import "server-only";
import { randomUUID } from "node:crypto";
import type { Content } from "@/lib/approvals/content-hash";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Approval, Prisma, Reconciliation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { sealLabel } from "@/lib/disclosures/label-text";
import { Forbidden } from "@/lib/errors";
import { fileNameOf } from "@/lib/evidence/evidence-name";
import { agreementContent } from "./agreement-content";

/**
 * The list that two people agree on. A yes makes its people the principals of a disclosure; it is never given by
 * whoever began it, nor by whoever asked for it.
 */
export const agreementSubject: Subject = {
  reader: (_actor, approval) => (work) => currentContent(work, approval),
  ruledOut: whoBegan,
  follow: followAgreement,
};

async function currentContent({ tx }: Work, { subjectId }: Approval): Promise<Content | null> {
  const reconciliation = await tx.reconciliation.findUnique({ where: { id: subjectId } });
  return reconciliation?.state === "open" ? agreementContent(tx, reconciliation) : null;
}

async function whoBegan(
  tx: Prisma.TransactionClient,
  { subjectId }: Pick<Approval, "subjectId">,
): Promise<readonly string[]> {
  const reconciliation = await tx.reconciliation.findUnique({ where: { id: subjectId } });
  return reconciliation ? [reconciliation.startedById] : [];
}

async function followAgreement(work: Work, ending: Ending): Promise<Outcome> {
  const { actor, approval, state } = ending;
  if (state === "returned") return state;
  if (state === "void") return ending.current ? "content-changed" : "content-gone";
  const reconciliation = await work.tx.reconciliation.findUnique({ where: { id: approval.subjectId } });
  if (reconciliation?.state !== "open") return "content-gone";
  if (actor.kind !== "user" || actor.userId === reconciliation.startedById)
    throw new Forbidden("approval.decide");
  const { id, incidentId, most } = reconciliation;
  await work.tx.reconciliation.update({
    where: { id },
    data: {
      state: "agreed",
      agreedById: actor.userId,
      agreedAt: work.now,
      disclosureId: reconciliation.disclosureId ?? (await makeDisclosure(work, reconciliation)),
      version: { increment: 1 },
    },
  });
  work.record({ type: "reconciliation.agreed", incidentId, data: { reconciliationId: id, count: most } });
  work.enqueue({ name: "reconciliation.write", payload: { reconciliationId: id } });
  return "approved";
}

/** Of a list that stands for no file that went out: it is called by the two that it was made of. */
async function makeDisclosure(
  { tx, now, record }: Work,
  { incidentId, listAId, listBId }: Reconciliation,
): Promise<string> {
  const id = randomUUID();
  const { data } = await incidentKeys(tx, incidentId);
  const lists = await tx.peopleImport.findMany({
    where: { id: { in: [listAId, listBId] } },
    include: { evidence: true },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  const files = [...new Set(lists.map(({ evidence }) => fileNameOf(data, evidence)))];
  const label = sealLabel(data, id, { subject: "", sender: "", senderName: "", files });
  await tx.disclosure.create({
    data: { id, incidentId, kind: "crossed", recipientsUnknown: true, label, createdAt: now },
  });
  record({ type: "disclosure.made", incidentId, data: { disclosureId: id } });
  return id;
}
