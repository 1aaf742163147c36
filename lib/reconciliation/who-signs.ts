import "server-only";
import { listWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import type { Incident, Prisma, Reconciliation } from "@/lib/db/generated/client";

/** Ids of everybody who may sign off: who decides in this incident, and neither asks nor began the comparison. */
export async function listWhoSigns(
  tx: Prisma.TransactionClient,
  incident: Pick<Incident, "id" | "isRestricted">,
  { preparedById, startedById }: { readonly preparedById: string } & Pick<Reconciliation, "startedById">,
): Promise<string[]> {
  const people = await listWhoCanBeAsked(tx, incident, { kind: "list-agreed", preparedById });
  return people.filter((id) => id !== startedById);
}
