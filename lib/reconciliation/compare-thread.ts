import { parentPort, workerData } from "node:worker_threads";
import { IntakeError } from "@/lib/intake/intake-error";
import { personOfBoth } from "./agreed-people";
import type { CompareSaid, CompareTask, ListSide, ToldOfList } from "./compare-in-thread";
import { type ListFile, type OpenedList, openList } from "./read-list-rows";
import { reconcileLists } from "./reconcile-lists";

/** One task, then the thread ends. What it says goes through structured clone. */
async function carryOut(task: CompareTask): Promise<CompareSaid> {
  const a = await read("a", task.a);
  if (task.wants === "list") {
    const people = reconcileLists(a.rows, []).differences.length;
    return { list: { ...toldOf(a), rows: a.rows.length, people } };
  }
  const b = await read("b", task.b);
  const { same, ...compared } = reconcileLists(a.rows, b.rows);
  const everyone = task.wants === "everyone" ? same.map(personOfBoth) : [];
  const inList = (side: ListSide) =>
    compared.both + compared.differences.filter((difference) => difference[side].length > 0).length;
  const people = { a: inList("a"), b: inList("b") };
  return { compared: { ...compared, people, told: { a: toldOf(a), b: toldOf(b) }, everyone } };
}

const toldOf = ({ columns, badRows, badLine }: OpenedList): ToldOfList => ({ columns, badRows, badLine });

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
    return await openList(file);
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
