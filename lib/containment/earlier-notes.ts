import "server-only";
import * as z from "zod";
import { readTexts } from "@/lib/approvals/keep-text";
import type { AuditEventType } from "@/lib/audit/events";
import { db } from "@/lib/db/client";
import { namesOf } from "@/lib/records/queries";

/** What an action said until somebody changed it. */
export type EarlierNote = {
  /** When it was changed, and by whom. */
  readonly at: Date;
  readonly by: string | null;
  readonly text: string;
};

const CHANGES: readonly AuditEventType[] = [
  "containment.finished",
  "containment.given-up",
  "containment.corrected",
];
const changed = z.object({ actionId: z.guid() });

/** Of actions of one incident, by action, the latest change first. The caller has found it for its actor. */
export async function listEarlierNotes(
  incidentId: string,
  actions: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, readonly EarlierNote[]>> {
  // Nothing that nobody changed said anything before.
  if (actions.every(({ version }) => version === 0)) return new Map();
  const entries = await db.auditEntry.findMany({
    where: { incidentId, type: { in: [...CHANGES] }, reasonId: { not: null } },
    orderBy: [{ at: "desc" }, { ordinal: "desc" }],
    select: { at: true, actorId: true, reasonId: true, data: true },
  });
  const [texts, names] = await Promise.all([
    readTexts(
      db,
      incidentId,
      entries.flatMap(({ reasonId }) => reasonId ?? []),
    ),
    namesOf(entries.flatMap(({ actorId }) => actorId ?? [])),
  ]);
  const notes = new Map<string, EarlierNote[]>();
  for (const { at, actorId, reasonId, data } of entries) {
    const { actionId } = changed.safeParse(data).data ?? {};
    const text = texts.get(reasonId ?? "");
    if (!actionId || text === undefined) continue;
    notes.set(actionId, [...(notes.get(actionId) ?? []), { at, by: names.get(actorId ?? "") ?? null, text }]);
  }
  return notes;
}
