import "server-only";
import type { DisclosureField } from "@/lib/audit/events";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Disclosure } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { openLabel, sealLabel } from "@/lib/disclosures/label-text";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findDisclosure } from "./find-disclosure";
import type { DisclosureAbout } from "./make-disclosure";

/**
 * Corrects what is said of a disclosure. Refuses `disclosure-changed`, `kind-has-parties` (who is paired with whom
 * cannot be guessed), `recipients-are-known` and `in-the-future`.
 */
export async function correctDisclosure(
  actor: Actor,
  input: DisclosureAbout & { readonly disclosureId: string; readonly version: number },
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  const { disclosureId, version, subject, ...about } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { disclosure, keys } = await findDisclosure(work.tx, actor, disclosureId);
      const { incidentId } = disclosure;
      if (disclosure.version !== version) return refuse("disclosure-changed");
      if (about.occurredAt && about.occurredAt > work.now) return refuse("in-the-future");
      if (about.kind !== disclosure.kind && (await hasParty(work, { disclosureId })))
        return refuse("kind-has-parties");
      if (about.recipientsUnknown && (await hasParty(work, { disclosureId, side: "recipient" })))
        return refuse("recipients-are-known");

      const before = openLabel(keys.data, disclosure);
      const label = sealLabel(keys.data, disclosureId, { ...before, subject });
      const { count } = await work.tx.disclosure.updateMany({
        where: { id: disclosureId, version },
        data: { ...about, label, version: { increment: 1 } },
      });
      if (count === 0) return refuse("disclosure-changed");
      const fields = changed(disclosure, { ...about, isSameLabel: before.subject === subject });
      work.record({ type: "disclosure.corrected", incidentId, data: { disclosureId, fields } });
      return done({ incidentId, disclosureId });
    },
    onceFor("disclosure.correct", input, submission),
  );
}

async function hasParty(
  { tx }: Work,
  where: { readonly disclosureId: string; readonly side?: "recipient" },
): Promise<boolean> {
  return (await tx.party.findFirst({ where, select: { id: true } })) !== null;
}

function changed(
  before: Disclosure,
  after: Omit<DisclosureAbout, "subject"> & { readonly isSameLabel: boolean },
): DisclosureField[] {
  const isChanged: Record<DisclosureField, boolean> = {
    kind: before.kind !== after.kind,
    label: !after.isSameLabel,
    "recipients-unknown": before.recipientsUnknown !== after.recipientsUnknown,
    "occurred-at": before.occurredAt?.getTime() !== after.occurredAt?.getTime(),
  };
  return (Object.keys(isChanged) as DisclosureField[]).filter((field) => isChanged[field]);
}
