import "server-only";
import type { Work } from "@/lib/db/unit-of-work";

/** Whoever came may be somebody who is there already: looked for in the background, once for many who come together. */
export function findMatchesLater(work: Work, incidentId: string): void {
  work.enqueue({ name: "identity.find", payload: { incidentId }, key: `identity.find:${incidentId}` });
}
