import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { organisationKey } from "@/lib/crypto/keyring";
import { seal } from "@/lib/crypto/sealing";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { linkCodePlace, newLinkCode } from "./link-code";
import type { MakeStaffLinkInput } from "./schema";

/** An address at which any employee reports without an account. `label` says where it hangs. */
export async function makeStaffLink(actor: Actor, input: MakeStaffLinkInput, submission: Submission = {}) {
  assertCan(actor, "organisation.manage");
  const key = await organisationKey("organisation");

  return unitOfWork(
    actor,
    async (work) => {
      const id = randomUUID();
      const { code, hash } = newLinkCode();
      await work.tx.staffLink.create({
        data: {
          id,
          codeHash: hash,
          code: seal(key, linkCodePlace(id), code),
          label: input.label,
          createdById: actor.userId,
          createdAt: work.now,
        },
      });
      work.record({ type: "staff-link.made", data: { linkId: id } });
      return done({ linkId: id });
    },
    onceFor("staff-link.make", input, submission),
  );
}
