import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { DisclosureKind } from "@/lib/db/generated/enums";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { sealLabel } from "@/lib/disclosures/label-text";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";

export type DisclosureAbout = {
  /** What it was, in words; sealed. */
  readonly subject: string;
  readonly kind: DisclosureKind;
  /** Nobody is known to have received it. */
  readonly recipientsUnknown: boolean;
  readonly occurredAt: Date | null;
};

/** Records one mail, one file, one device by hand. Refuses `in-the-future`. */
export async function makeDisclosure(
  actor: Actor,
  input: DisclosureAbout & { readonly incidentId: string },
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  const { incidentId, subject, ...about } = input;
  return unitOfWork(
    actor,
    async (work) => {
      await findOpenIncident(work.tx, actor, incidentId);
      if (about.occurredAt && about.occurredAt > work.now) return refuse("in-the-future");
      const id = randomUUID();
      const keys = await incidentKeys(work.tx, incidentId);
      const label = sealLabel(keys.data, id, { subject, sender: "", senderName: "", files: [] });
      await work.tx.disclosure.create({ data: { id, incidentId, ...about, label, createdAt: work.now } });
      work.record({ type: "disclosure.made", incidentId, data: { disclosureId: id } });
      return done({ incidentId, disclosureId: id });
    },
    onceFor("disclosure.make", input, submission),
  );
}
