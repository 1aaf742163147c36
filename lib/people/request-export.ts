import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { alert } from "@/lib/alerts/alert";
import { requestApproval } from "@/lib/approvals/request-approval";
import { listWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { id, line, oneOf } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { text } from "@/lib/forms/text-fields";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { exportContent, readPeopleState, sealExportWords } from "./export-content";

export const EXPORT_SIDES = ["principal", "recipient", "both"] as const;

export const requestExportInput = z.strictObject({
  incidentId: id(),
  which: oneOf(EXPORT_SIDES),
  reason: text(500),
  recipient: line(200),
});
export type RequestExportInput = z.output<typeof requestExportInput>;

const subjectKind = "export-people";

/**
 * Asks a second person that people leave the house as a file: who they are now, why and for whom is frozen. Refuses
 * `nobody-listed`, `asked-already` (one waits in this incident) and `nobody-to-decide`.
 */
export async function requestExport(actor: Actor, input: RequestExportInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { userId } = actor;
  const { incidentId, which, ...words } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx, now } = work;
      const incident = await findOpenIncident(tx, actor, incidentId);
      const waiting = await tx.peopleExport.count({ where: { incidentId, state: "awaiting" } });
      if (waiting > 0) return refuse("asked-already");
      const able = await listWhoCanBeAsked(tx, incident, { kind: subjectKind, preparedById: userId });
      if (able.length === 0) return refuse("nobody-to-decide");
      const side = which === "both" ? null : which;
      const state = await readPeopleState(tx, incidentId, side);
      if (state.count === 0) return refuse("nobody-listed");

      const asked = { id: randomUUID(), incidentId, format: "csv", side };
      const { data } = await incidentKeys(tx, incidentId);
      await tx.peopleExport.create({
        data: {
          ...asked,
          count: state.count,
          sealed: sealExportWords(data, asked.id, words),
          preparedById: userId,
          preparedAt: now,
        },
      });
      const approvalId = await requestApproval(work, {
        incidentId,
        subjectKind,
        subjectId: asked.id,
        content: exportContent(asked, words, state),
        preparedById: userId,
        askedOfId: null,
      });
      const about = { incidentId, subjectId: approvalId, dueAt: now };
      for (const each of able) await alert(work, { ...about, userId: each, kind: "export-asked" });
      work.record({ type: "people-export.asked", incidentId, data: { exportId: asked.id } });
      return done({ exportId: asked.id });
    },
    onceFor("people-export.ask", input, submission),
  );
}
