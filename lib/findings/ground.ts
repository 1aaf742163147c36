import type { Determination } from "@/lib/db/generated/client";
import type { Assessment } from "./assess";
import { factsHash } from "./facts-hash";
import type { Ground } from "./policy";
import { rulesHash } from "./rules-hash";

/** Of facts and a day: the hashes by which a later look tells whether anything is different. */
export function groundOf({ readings, on }: Pick<Assessment, "readings" | "on">): Ground {
  return { factsHash: factsHash(readings).toString("hex"), rulesHash: rulesHash(on).toString("hex") };
}

/** The same of what was decided. */
export function groundedOf(decided: Pick<Determination, "kind" | "factsHash" | "rulesHash">) {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  return { kind: decided.kind, factsHash: hex(decided.factsHash), rulesHash: hex(decided.rulesHash) };
}
