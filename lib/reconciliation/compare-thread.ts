import { parentPort, workerData } from "node:worker_threads";
import { IntakeError } from "@/lib/intake/intake-error";
import { personOfBoth } from "./agreed-people";
import type { CompareSaid, CompareTask, ListSide } from "./compare-in-thread";
import { type ListFile, readListRows } from "./read-list-rows";
import { reconcileLists } from "./reconcile-lists";

/** One task, then the thread ends. What it says goes through structured clone. */
async function carryOut(task: CompareTask): Promise<CompareSaid> {
  const a = await read("a", task.a);
  if (task.wants === "list") {
    const people = reconcileLists(a, []).differences.length;
    return { list: { rows: a.length, people } };
  }
  const b = await read("b", task.b);
  const { same, ...compared } = reconcileLists(a, b);
  const everyone = task.wants === "everyone" ? same.map(personOfBoth) : [];
  const inList = (side: ListSide) =>
    compared.both + compared.differences.filter((difference) => difference[side].length > 0).length;
  return { compared: { ...compared, people: { a: inList("a"), b: inList("b") }, everyone } };
}

class Unreadable extends Error {
  constructor(
    readonly side: ListSide,
    readonly why: IntakeError,
  ) {
    super(why.code);
  }
}

async function read(side: ListSide, file: ListFile) {
  try {
    return await readListRows(file);
  } catch (error) {
    throw new Unreadable(side, error instanceof IntakeError ? error : new IntakeError("unreadable"));
  }
}

carryOut(workerData).then(
  (said) => parentPort?.postMessage(said),
  (error: unknown) => {
    const side = error instanceof Unreadable ? error.side : "a";
    const { code, place, limit } = error instanceof Unreadable ? error.why : new IntakeError("unreadable");
    parentPort?.postMessage({ failed: { side, code, place, ...(limit !== undefined && { limit }) } });
  },
);
