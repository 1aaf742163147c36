import "server-only";
import type { DataKey } from "@/lib/crypto/sealing";
import type { Prisma } from "@/lib/db/generated/client";
import type { ExposedPerson } from "@/lib/intake/exposed-person";
import { peopleOfDecision } from "./agreed-people";
import { openRows } from "./list-difference";

const AT_ONCE = 2_000;

/** The people whom the decisions of a comparison name, some at a time. Throws where one is open. */
export async function* listDecidedPeople(
  tx: Pick<Prisma.TransactionClient, "listDifference">,
  key: DataKey,
  reconciliationId: string,
): AsyncGenerator<readonly ExposedPerson[]> {
  for (let after = 0; ; ) {
    const rows = await tx.listDifference.findMany({
      where: { reconciliationId, number: { gt: after } },
      select: { id: true, number: true, decision: true, sealed: true },
      orderBy: { number: "asc" },
      take: AT_ONCE,
    });
    yield rows.flatMap(({ id, decision, sealed }) => {
      if (decision === null) throw new Error("A difference is open");
      return peopleOfDecision(openRows(key, id, sealed), decision);
    });
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.number;
  }
}
