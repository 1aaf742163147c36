import { db } from "@/lib/db/client";
import { findPeople } from "@/lib/people/find-people";
import { actorOf } from "@/lib/testing/factories";

type Wish = { readonly incidentId: string; readonly count: number; readonly rows: number };

/**
 * How long each of so many exact look-ups by mail takes, as the page does it, in milliseconds, sorted. Throws where one
 * does not find exactly one person.
 */
export async function lookUpTimes(
  userId: string,
  { incidentId, count, rows }: Wish,
): Promise<readonly number[]> {
  const actor = actorOf(await db.user.findUniqueOrThrow({ where: { id: userId } }));
  const took: number[] = [];
  for (let at = 0; at < count; at++) {
    const row = Math.floor((at * rows) / count);
    const value = `member${String(row).padStart(8, "0")}@mail${row % 97}.example.jp`;
    const began = performance.now();
    const found = await findPeople(actor, incidentId, { by: "mail", value });
    took.push(performance.now() - began);
    if (found?.rows.length !== 1) throw new Error("Somebody of the list is not found");
  }
  return took.sort((one, other) => one - other);
}
