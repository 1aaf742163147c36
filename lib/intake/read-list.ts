import { PeopleOfList } from "./compare-lists";
import type { ExposedFile } from "./exposure";
import { IntakeError } from "./intake-error";
import { LIMITS } from "./limits";
import { type Inside, type Reading, readInside } from "./read-inside";
import { type CountsPeople, PeopleCounter } from "./tables/count-people";
import type { OnPerson } from "./tables/profile-table";

export type ListBeside = {
  readonly is: "intended" | "other";
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

export type NewReading = {
  /** Gathers the people by their addresses. */
  readonly list?: PeopleOfList;
  readonly password?: string;
  /** Counts them, where that is done elsewhere. */
  readonly people?: CountsPeople;
  readonly onPerson?: OnPerson;
};

/** A fresh count, with all that one file may unpack still to spend. */
export function newReading({ list, password, people = new PeopleCounter(), onPerson }: NewReading): Reading {
  return {
    people,
    unpack: { bytes: LIMITS.unpackedBytes },
    password,
    problems: [],
    previews: [],
    tables: 0,
    onPerson: list ? (person) => list.add(person) : onPerson,
  };
}

/** The people of a list that lies beside the file. Its problems are errors: half a list would accuse the other half. */
export async function readList({ fileName, bytes }: ListBeside): Promise<PeopleOfList> {
  const list = new PeopleOfList();
  const reading = newReading({ list });
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
