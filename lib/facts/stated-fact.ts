import type { Fact } from "@/lib/db/generated/client";
import { storedValue } from "./record-facts";
import type { Stated } from "./settle-facts";

/** A stored entry as it is settled. */
export function statedFact(
  row: Pick<
    Fact,
    "id" | "name" | "source" | "evidenceId" | "answer" | "code" | "codes" | "number" | "instant"
  >,
  isSuperseded: boolean,
): Stated {
  const { id, name, source, evidenceId } = row;
  return { ...storedValue(row), id, name, source, evidenceId, isSuperseded };
}
