import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { getDifference, listDifferences } from "@/lib/reconciliation/difference-queries";
import { DIFFERENCES } from "@/lib/reconciliation/reconcile-lists";

type Which = {
  readonly incidentId: string;
  readonly reconciliationId: string;
  readonly differenceId: string;
};

/** The address that follows a decision: the form of the next open difference, or what is left. */
export async function nextToDecide(actor: Actor, which: Which, kindShown: string): Promise<string> {
  const { incidentId, differenceId } = which;
  const kind = DIFFERENCES.find((one) => one === kindShown) ?? null;
  const decided = await getDifference(actor, { incidentId, differenceId });
  const after = decided?.number ?? 0;
  const { rows } = await listDifferences(actor, which, { kind, isOpen: true, after });
  const [next] = rows;
  const query = new URLSearchParams({ done: "decided", ...(kind && { kind }) });
  if (!next) return `?${query}`;
  query.set("decide", next.id);
  // So that it stands on the page, however many were passed over.
  if (after > 0) query.set("after", String(after));
  return `?${query}#d${next.number}`;
}
