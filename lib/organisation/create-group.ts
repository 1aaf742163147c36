import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { whyNotLeads } from "./group-leads";
import { lockRights } from "./lock-rights";
import type { CreateGroupInput } from "./schema";

/** A group of responders, with the supervisor to whom they escalate and the deputy to whom it falls after that. */
export async function createGroup(actor: Actor, input: CreateGroupInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "group.manage");
      const refusal = await whyNotLeads(work, input);
      if (refusal) return refuse(refusal);

      const id = randomUUID();
      const { count } = await work.tx.group.createMany({
        data: [{ ...input, id, createdAt: work.now }],
        skipDuplicates: true,
      });
      if (count === 0) return refuse("group-name-taken");
      work.record({ type: "group.created", data: { groupId: id } });
      return done({ groupId: id });
    },
    onceFor("group.create", input, submission),
  );
}
