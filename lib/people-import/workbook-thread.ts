import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { asBuffer } from "@/lib/intake/as-buffer";
import { IntakeError } from "@/lib/intake/intake-error";
import { workbookRows } from "./workbook-rows";

/** So many are made ahead of whoever takes them. */
const AHEAD = 4;

async function sendRows(): Promise<void> {
  if (!parentPort) return;
  const port = parentPort;
  let waiting = 0;
  // It also keeps the thread until whoever started it ends it.
  port.on("message", () => {
    waiting--;
  });
  await workbookRows(asBuffer(workerData.bytes), async (some) => {
    port.postMessage(some);
    waiting++;
    while (waiting >= AHEAD) await once(port, "message");
  });
  port.postMessage({ ended: true });
}

sendRows().catch((error: unknown) => {
  const { code, place, limit } = error instanceof IntakeError ? error : new IntakeError("unreadable");
  parentPort?.postMessage({ error: { code, place, limit } });
});
