import "server-only";
import { randomUUID } from "node:crypto";
import type { Content } from "@/lib/approvals/content-hash";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import type { Approval, Reconciliation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { Forbidden } from "@/lib/errors";
import { agreementContent } from "./agreement-content";

/**
 * The list that two people agree on. A yes makes its people the principals of a disclosure; it is never given by
 * whoever began it, nor by whoever asked for it.
 */
export const agreementSubject: Subject = {
  reader: (_actor, approval) => (work) => currentContent(work, approval),
  follow: followAgreement,
};

async function currentContent({ tx }: Work, { subjectId }: Approval): Promise<Content | null> {
  const reconciliation = await tx.reconciliation.findUnique({ where: { id: subjectId } });
  return reconciliation?.state === "open" ? agreementContent(tx, reconciliation) : null;
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

/** Of a list that stands for no file that went out. */
async function makeDisclosure(work: Work, { incidentId }: Reconciliation): Promise<string> {
  const id = randomUUID();
  await work.tx.disclosure.create({
    data: { id, incidentId, kind: "crossed", recipientsUnknown: true, createdAt: work.now },
  });
  work.record({ type: "disclosure.made", incidentId, data: { disclosureId: id } });
  return id;
}
