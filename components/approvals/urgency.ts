import type { StateKind } from "@/components/ui/state";

const SOON_MS = 2 * 3_600_000;

/** Past its time, an act within two hours, or simply a time. */
export function urgencyOf(dueAt: Date | null, now: Date): Extract<StateKind, "late" | "soon" | "time"> {
  if (!dueAt) return "time";
  const rest = dueAt.getTime() - now.getTime();
  if (rest < 0) return "late";
  return rest <= SOON_MS ? "soon" : "time";
}
