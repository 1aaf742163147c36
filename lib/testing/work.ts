import { systemActor } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";

/** What a part of a command writes, committed on its own with an entry that stands for the command's. */
export async function asCommitted<Value>(write: (work: Work) => Promise<Value>): Promise<Value> {
  const result = await unitOfWork<Value, never>(systemActor, async (work) => {
    work.record({ type: "organisation.changed", data: { fields: [] } });
    return done(await write(work));
  });
  if (!result.ok) throw new Error("Refused");
  return result.value;
}
