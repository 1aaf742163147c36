import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import type { RevokeStaffLinkInput } from "./schema";

/**
 * From the commit on the address answers as one that never was. Reports that came by it stay, and their senders see
 * the state of theirs: it is not their fault.
 */
export async function revokeStaffLink(
  actor: Actor,
  { linkId }: RevokeStaffLinkInput,
  submission: Submission = {},
) {
  assertCan(actor, "organisation.manage");

  return unitOfWork(
    actor,
    async (work) => {
      const { count } = await work.tx.staffLink.updateMany({
        where: { id: linkId, revokedAt: null },
        data: { revokedAt: work.now },
      });
      if (count === 0) {
        if (!(await work.tx.staffLink.findUnique({ where: { id: linkId } }))) throw new NotFound("Link");
        return refuse("revoked-already");
      }
      work.record({ type: "staff-link.revoked", data: { linkId } });
      return done({ linkId });
    },
    onceFor("staff-link.revoke", { linkId }, submission),
  );
}
