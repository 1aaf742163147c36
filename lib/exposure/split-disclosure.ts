import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { openLabel, sealLabel } from "@/lib/disclosures/label-text";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findDisclosure } from "./find-disclosure";

export type SplitInput = {
  readonly disclosureId: string;
  readonly version: number;
  readonly partyIds: readonly string[];
  /** What the new one was, in words; sealed. */
  readonly subject: string;
  /** Whether those who go stand in the old one too: somebody received both. */
  readonly stays: "moved" | "copied";
};

/**
 * Makes a second disclosure of some parties of one: of a paired one whole pairs go. Refuses `disclosure-changed`,
 * `parties-changed` where one of them is gone, and `pair-is-torn`.
 */
export async function splitDisclosure(actor: Actor, input: SplitInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { disclosureId, version, partyIds, subject, stays } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const { disclosure, keys } = await findDisclosure(tx, actor, disclosureId);
      if (disclosure.version !== version) return refuse("disclosure-changed");
      const { incidentId, kind, occurredAt } = disclosure;
      const chosen = await tx.party.findMany({ where: { disclosureId, id: { in: [...new Set(partyIds)] } } });
      if (chosen.length !== new Set(partyIds).size) return refuse("parties-changed");
      if (kind === "paired" && (await tearsPair(work, disclosureId, chosen))) return refuse("pair-is-torn");

      const newId = randomUUID();
      const label = sealLabel(keys.data, newId, { ...openLabel(keys.data, disclosure), subject });
      const recipientsUnknown = !chosen.some(({ side }) => side === "recipient");
      const about = { incidentId, kind, occurredAt, recipientsUnknown, label, createdAt: work.now };
      await tx.disclosure.create({ data: { id: newId, ...about } });
      if (stays === "moved")
        await tx.party.updateMany({
          where: { disclosureId, id: { in: [...partyIds] } },
          data: { disclosureId: newId, batchId: null },
        });
      else
        await tx.party.createMany({
          data: chosen.map((party) => ({
            ...party,
            id: randomUUID(),
            disclosureId: newId,
            batchId: null,
          })),
        });
      const { count } = await tx.disclosure.updateMany({
        where: { id: disclosureId, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse("disclosure-changed");
      work.record({
        type: "disclosure.split",
        incidentId,
        data: { disclosureId, newId, count: chosen.length },
      });
      return done({ incidentId, disclosureId: newId });
    },
    onceFor("disclosure.split", input, submission),
  );
}

async function tearsPair(
  { tx }: Work,
  disclosureId: string,
  chosen: readonly { readonly id: string; readonly pair: number | null }[],
): Promise<boolean> {
  const pairs = chosen.flatMap(({ pair }) => pair ?? []);
  const rest = { disclosureId, pair: { in: pairs }, id: { notIn: chosen.map(({ id }) => id) } };
  return (await tx.party.count({ where: rest })) > 0;
}
