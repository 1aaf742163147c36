import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { alert } from "@/lib/alerts/alert";
import { requestApproval } from "@/lib/approvals/request-approval";
import { listWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { DataItem } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { ALTERED, id, manyOf } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { text } from "@/lib/forms/text-fields";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { type ChangeScope, changeContent, readChangeState, sealChangeReason } from "./change-content";

const [first, ...others] = Object.values(DataItem);
const uuids = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const removeImportInput = z.strictObject({ incidentId: id(), importId: id(), reason: text(500) });
export const setItemsInput = z.strictObject({
  incidentId: id(),
  /** Ids of a disclosure and of an item set. */
  group: z.string().regex(uuids, { error: ALTERED }),
  items: manyOf([first ?? "name", ...others]).refine((items) => items.length > 0, { error: "choose" }),
  reason: text(500),
});

export type ChangeInput =
  | ({ readonly kind: "remove" } & z.output<typeof removeImportInput>)
  | ({ readonly kind: "items" } & z.output<typeof setItemsInput>);

const subjectKind = "change-people";

/**
 * Asks a second person that the people of one import are taken out again, or that a group of principals is set to
 * other items: neither can be taken back. Refuses `nothing-there`, `same-items`, `asked-already` (one waits in this
 * incident, or is being carried out) and `nobody-to-decide`.
 */
export async function requestChange(actor: Actor, input: ChangeInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { userId } = actor;
  const { incidentId, reason } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx, now } = work;
      const incident = await findOpenIncident(tx, actor, incidentId);
      const waiting = { incidentId, state: { in: ["awaiting" as const, "approved" as const] } };
      if ((await tx.peopleChange.count({ where: waiting })) > 0) return refuse("asked-already");
      const able = await listWhoCanBeAsked(tx, incident, { kind: subjectKind, preparedById: userId });
      if (able.length === 0) return refuse("nobody-to-decide");
      const found = await scopeOf(work, input);
      if (!found.ok) return found;
      const scope = found.value;
      const state = await readChangeState(tx, scope);
      if (state.count === 0) return refuse("nothing-there");

      const changeId = randomUUID();
      const { data } = await incidentKeys(tx, incidentId);
      const sealed = sealChangeReason(data, changeId, reason);
      const { count } = state;
      await tx.peopleChange.create({
        data: { ...scope, id: changeId, count, sealed, preparedById: userId, preparedAt: now },
      });
      const approvalId = await requestApproval(work, {
        incidentId,
        subjectKind,
        subjectId: changeId,
        content: changeContent({ ...scope, id: changeId }, reason, state),
        preparedById: userId,
        askedOfId: null,
      });
      const about = { incidentId, subjectId: approvalId, dueAt: now };
      for (const each of able) await alert(work, { ...about, userId: each, kind: "change-asked" });
      work.record({ type: "people-change.asked", incidentId, data: { changeId, kind: scope.kind } });
      return done({ changeId });
    },
    onceFor("people-change.ask", input, submission),
  );
}

/** What the form names, found within the incident. */
async function scopeOf({ tx }: Work, input: ChangeInput) {
  const { incidentId } = input;
  if (input.kind === "remove") {
    const { importId } = input;
    const row = await tx.peopleImport.findFirst({ where: { id: importId, incidentId, state: "written" } });
    if (!row) throw new NotFound("Import");
    const scope = { incidentId, kind: input.kind, importId, disclosureId: null, itemSetId: null, items: [] };
    return done<ChangeScope>(scope);
  }
  const [disclosureId = "", itemSetId = ""] = input.group.split(" ");
  const [disclosure, set] = [
    await tx.disclosure.findFirst({ where: { id: disclosureId, incidentId } }),
    await tx.itemSet.findFirst({ where: { id: itemSetId, incidentId } }),
  ];
  if (!disclosure || !set) throw new NotFound("Group");
  const items = [...input.items].sort();
  if ([...set.items].sort().join() === items.join()) return refuse("same-items");
  return done<ChangeScope>({ incidentId, kind: input.kind, importId: null, disclosureId, itemSetId, items });
}
