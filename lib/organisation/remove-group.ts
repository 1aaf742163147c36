import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockRights } from "./lock-rights";
import type { RemoveGroupInput } from "./schema";

/** Takes away a group that has nobody in it and never had an incident. */
export async function removeGroup(actor: Actor, input: RemoveGroupInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "group.manage");
      const { groupId, version } = input;
      // Locked against an incident that is opened for this group at the same moment.
      await work.tx.$queryRaw`SELECT id FROM groups WHERE id = ${groupId}::uuid FOR UPDATE`;
      const group = await work.tx.group.findUnique({
        where: { id: groupId },
        select: { version: true, _count: { select: { members: true, incidents: true } } },
      });
      if (!group) throw new NotFound("Group");
      if (group.version !== version) return refuse("group-changed");
      if (group._count.members > 0) return refuse("group-has-members");
      if (group._count.incidents > 0) return refuse("group-has-incidents");

      await work.tx.group.delete({ where: { id: groupId } });
      work.record({ type: "group.removed", data: { groupId } });
      return done(null);
    },
    onceFor("group.remove", input, submission),
  );
}
