import { parentPort, workerData } from "node:worker_threads";
import { asBuffer } from "./as-buffer";
import { IntakeError } from "./intake-error";
import { orIntakeError, readExposure } from "./read-file";

const { bytes, options, wants, taken } = workerData;

/** One file, then the thread ends. What it says goes through structured clone: errors as plain objects. */
async function answer(): Promise<object> {
  if (wants === "people") {
    const { sendPeople } = await import("./send-people");
    return { people: await sendPeople(bytes, options, taken) };
  }
  if (wants === "locked") {
    const { extractLocked } = await import("./archive/extract-locked");
    return { extracted: await orIntakeError(() => extractLocked(asBuffer(bytes), options)) };
  }
  return { exposure: await readExposure(bytes, options) };
}

answer().then(
  (said) => parentPort?.postMessage(said),
  (error: unknown) => {
    const { code, place, limit } = error instanceof IntakeError ? error : new IntakeError("unreadable");
    parentPort?.postMessage({ error: { code, place, limit } });
  },
);
