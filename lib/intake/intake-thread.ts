import { parentPort, workerData } from "node:worker_threads";
import { IntakeError } from "./intake-error";
import { readExposure } from "./read-file";
import { sendPeople } from "./send-people";

const { bytes, options, wants, taken } = workerData;

/** One file, then the thread ends. What it says goes through structured clone: errors as plain objects. */
const said =
  wants === "people"
    ? sendPeople(bytes, options, taken).then((people) => ({ people }))
    : readExposure(bytes, options).then((exposure) => ({ exposure }));

said.then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => {
    const { code, place, limit } = error instanceof IntakeError ? error : new IntakeError("unreadable");
    parentPort?.postMessage({ error: { code, place, limit } });
  },
);
