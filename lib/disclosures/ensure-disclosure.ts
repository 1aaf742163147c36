import "server-only";
import { randomUUID } from "node:crypto";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import type { DisclosureLabel } from "./disclosure-label";
import { sealLabel } from "./label-text";

type Wish = {
  readonly incidentId: string;
  readonly keys: IncidentKeys;
  readonly evidenceId: string;
  /** A list that leaked: nobody is known to have received it yet. */
  readonly recipientsUnknown: boolean;
  readonly label: DisclosureLabel;
};

/** The disclosure of one file, made the first time that something of it is taken over. Answers its id. */
export async function ensureDisclosure(work: Work, wish: Wish): Promise<string> {
  const { incidentId, evidenceId, keys, recipientsUnknown, label } = wish;
  const there = await work.tx.disclosure.findUnique({ where: { evidenceId }, select: { id: true } });
  if (there) return there.id;
  const id = randomUUID();
  await work.tx.disclosure.create({
    data: {
      id,
      incidentId,
      evidenceId,
      kind: "crossed",
      recipientsUnknown,
      label: sealLabel(keys.data, id, label),
      createdAt: work.now,
    },
  });
  work.record({ type: "disclosure.made", incidentId, data: { disclosureId: id } });
  return id;
}
