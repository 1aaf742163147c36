import "server-only";
import type { Content } from "@/lib/approvals/content-hash";
import type { Prisma, Reconciliation } from "@/lib/db/generated/client";

type Of = Pick<
  Reconciliation,
  "id" | "incidentId" | "disclosureId" | "listAId" | "listBId" | "both" | "least" | "most"
>;

/**
 * What is signed off, as it is frozen: both lists by their hashes, every decision by the version in which its reason
 * stands (the sealed reason itself is another one after a rotation of the key), how many people come out of it and
 * whose disclosure they are.
 */
export async function agreementContent(
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  { id, incidentId, disclosureId, listAId, listBId, both, least, most }: Of,
): Promise<Content> {
  const lists = await tx.$queryRaw<{ id: string; sha256: string }[]>`
    SELECT people_imports.id, encode(sha256, 'hex') AS sha256
    FROM people_imports JOIN evidence ON evidence.id = evidence_id
    WHERE people_imports.id = ANY(${[listAId, listBId]}::uuid[])`;
  const sha256Of = (listId: string) => lists.find((list) => list.id === listId)?.sha256 ?? null;
  const [{ decisions }] = await tx.$queryRaw<[{ decisions: string }]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(
      number || ' ' || kind || ' ' || coalesce(decision::text, '-') || ' ' || version,
      ',' ORDER BY number), ''), 'UTF8')), 'hex') AS decisions
    FROM list_differences WHERE reconciliation_id = ${id}::uuid`;
  return {
    kind: "list-agreed",
    ...{ incidentId, reconciliationId: id, disclosureId, both, least, most, decisions },
    lists: [sha256Of(listAId), sha256Of(listBId)],
  };
}
