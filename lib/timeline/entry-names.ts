import "server-only";
import * as z from "zod";
import type { Names } from "@/lib/audit/sentence";
import { namesOf } from "@/lib/records/queries";

const subject = z.object({ userId: z.guid().optional() });

/** Names of everyone that audit entries of an incident speak of. */
export async function entryNames(
  entries: readonly { readonly actorId: string | null; readonly data: unknown }[],
): Promise<Names> {
  return namesOf(
    entries.flatMap(({ actorId, data }) => {
      const { userId } = subject.safeParse(data).data ?? {};
      return [actorId ?? [], userId ?? []].flat();
    }),
  );
}
