import "server-only";
import { OPEN_STATES } from "@/lib/approvals/policy";
import { namesOf } from "@/lib/approvals/queries";
import { listThread } from "@/lib/approvals/thread";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Incident, Reconciliation } from "@/lib/db/generated/client";
import { signsOff } from "./signs-off";
import { listWhoSigns } from "./who-signs";

/**
 * Whom the actor could ask to sign off, and what became of the last asking. The caller has found the incident for the
 * actor.
 */
export async function getAgreement(
  actor: Actor,
  incident: Pick<Incident, "id" | "isRestricted">,
  { id, startedById }: Pick<Reconciliation, "id" | "startedById">,
) {
  const [last, able] = await Promise.all([
    db.approval.findFirst({
      where: { incidentId: incident.id, subjectKind: "list-agreed", subjectId: id },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    }),
    actor.kind === "user"
      ? listWhoSigns(db, incident, { preparedById: actor.userId, startedById })
      : Promise.resolve([]),
  ]);
  const names = await namesOf([...able, last?.preparedById ?? null, last?.askedOfId ?? null]);
  const named = (userId: string | null | undefined) => (userId && names.get(userId)) || null;
  const thread = last?.state === "returned" ? await listThread(actor, last.id) : [];
  return {
    signers: able.flatMap((userId) => {
      const name = names.get(userId);
      return name ? [{ id: userId, name }] : [];
    }),
    asked: last && {
      id: last.id,
      version: last.version,
      state: last.state,
      isOpen: OPEN_STATES.some((state) => state === last.state),
      by: named(last.preparedById),
      of: named(last.askedOfId),
      canDecide: signsOff(actor, last, { startedById }),
      returnedWhy: thread.findLast(({ act }) => act === "returned")?.text ?? null,
    },
  };
}
