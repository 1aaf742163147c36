import type { ListTask } from "./list-task";

/** Buffers come through the pipe as plain bytes. */
export function rebuilt(task: ListTask): ListTask {
  const file = <File extends { key: Uint8Array }>(one: File) => ({ ...one, key: Buffer.from(one.key) });
  const source = file(task.source);
  if (task.wants === "check") return { ...task, source, report: file(task.report) };
  const { data, index, marks } = task.into.keys;
  const keys = {
    data: { ...data, bytes: Buffer.from(data.bytes) },
    index: Buffer.from(index),
    marks: Buffer.from(marks),
  };
  return { ...task, source, into: { ...task.into, keys } };
}
