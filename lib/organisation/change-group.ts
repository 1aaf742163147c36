import "server-only";
import type { GroupField } from "@/lib/audit/events";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { whyNotLeads } from "./group-leads";
import { lockRights } from "./lock-rights";
import type { ChangeGroupInput } from "./schema";

/** Changes a group's name, supervisor and deputy. Escalations under way stay with whom they were sent to. */
export async function changeGroup(actor: Actor, input: ChangeGroupInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "group.manage");
      const { groupId, version, ...after } = input;
      const before = await work.tx.group.findUnique({ where: { id: groupId } });
      if (!before) throw new NotFound("Group");
      if (before.version !== version) return refuse("group-changed");

      const differs: Record<GroupField, boolean> = {
        name: before.name !== after.name,
        supervisor: before.supervisorId !== after.supervisorId,
        deputy: before.deputyId !== after.deputyId,
      };
      const fields = (Object.keys(differs) as GroupField[]).filter((field) => differs[field]);
      if (fields.length === 0) return refuse("nothing-changed");
      const refusal = await whyNotLeads(work, after, before);
      if (refusal) return refuse(refusal);
      if (differs.name && (await work.tx.group.findUnique({ where: { name: after.name } }))) {
        return refuse("group-name-taken");
      }

      await work.tx.group.update({
        where: { id: groupId, version },
        data: { ...after, version: { increment: 1 } },
      });
      work.record({ type: "group.changed", data: { groupId, fields } });
      return done({ groupId });
    },
    onceFor("group.change", input, submission),
  );
}
