import { parentPort, workerData } from "node:worker_threads";
import { IntakeError } from "./intake-error";
import { readExposure } from "./read-file";

/** One file, then the thread ends. What it says goes through structured clone: errors as plain objects. */
readExposure(workerData.bytes, workerData.options).then(
  (exposure) => parentPort?.postMessage({ exposure }),
  (error: unknown) => {
    const { code, place, limit } = error instanceof IntakeError ? error : new IntakeError("unreadable");
    parentPort?.postMessage({ error: { code, place, limit } });
  },
);
