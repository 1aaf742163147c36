import "server-only";
import { rotateIncidentKey } from "@/lib/ops/keys/rotate-incident-key";

export type RotatingTask = { readonly ownerUrl: string; readonly incidentId: string };
export type RotatingSaid = { readonly done: number; readonly total: number; readonly memoryMb: number };

/** A page reads its key and its rows within this time here, where nothing else runs. */
const GRACE_MS = 2_000;

/** One rotation, then the process ends. The owner's address comes through the pipe, and in no argument. */
process.once("message", (task: RotatingTask) => {
  let latest = { done: 0, total: 0 };
  const tell = () => process.send?.({ ...latest, memoryMb: process.resourceUsage().maxRSS / 1024 });
  const onProgress = (progress: { readonly done: number; readonly total: number }) => {
    latest = progress;
    tell();
  };
  // Whoever kills this counts from here.
  tell();
  rotateIncidentKey(task.incidentId, { ownerUrl: task.ownerUrl, graceMs: GRACE_MS, onProgress }).then(
    () => {
      tell();
      process.exit(0);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.stack : error);
      process.exit(1);
    },
  );
});
