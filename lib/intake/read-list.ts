import { PeopleOfList } from "./compare-lists";
import type { ExposedFile } from "./exposure";
import { IntakeError } from "./intake-error";
import { LIMITS } from "./limits";
import { type Inside, type Reading, readInside } from "./read-inside";
import { PeopleCounter } from "./tables/count-people";

export type ListBeside = {
  readonly is: "intended" | "other";
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

/** A fresh count, with all that one file may unpack still to spend; `list` gathers the people by their addresses. */
export function newReading(list?: PeopleOfList): Reading {
  return {
    people: new PeopleCounter(),
    unpack: { bytes: LIMITS.unpackedBytes },
    problems: [],
    tables: 0,
    onPerson: list && ((person) => list.add(person)),
  };
}

/** The people of a list that lies beside the file. Its problems are errors: half a list would accuse the other half. */
export async function readList({ fileName, bytes }: ListBeside): Promise<PeopleOfList> {
  const list = new PeopleOfList();
  const reading = newReading(list);
  await readInside(
    {
      fileName,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      place: { file: fileName },
    },
    reading,
  );
  const [problem] = reading.problems;
  if (problem && problem.code !== "charset-unknown")
    throw new IntakeError(problem.code, problem.place, problem.limit);
  return list;
}

/** Looks into files one after the other: each may take all the memory that there is. */
export async function readAll(files: readonly Inside[], reading: Reading): Promise<readonly ExposedFile[]> {
  const found: ExposedFile[] = [];
  for (const file of files) found.push(await readInside(file, reading));
  return found;
}
