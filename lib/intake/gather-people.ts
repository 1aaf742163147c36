import { asBuffer } from "./as-buffer";
import type { ExposedPerson } from "./exposed-person";
import { openFile } from "./open-file";
import { orIntakeError, type ReadOptions } from "./read-file";
import { newReading, readAll } from "./read-list";
import { PeopleCounter } from "./tables/count-people";
import { mergePeople, valuesReader } from "./tables/person-values";
import type { OnPerson } from "./tables/profile-table";

/**
 * Gives every person of the tables in a file, by their first rows in the order of the file, exactly as many as
 * `readExposure` counts, and says how many. Reads the tables twice: first to know which rows are one person, then for
 * the values, of which only people with rows still to come stay in memory. Throws nothing of its own but `IntakeError`.
 */
export async function gatherPeople(
  bytes: Uint8Array,
  options: Omit<ReadOptions, "beside">,
  onPerson: (person: ExposedPerson) => void,
): Promise<number> {
  return orIntakeError(async () => {
    const { files } = await openFile(asBuffer(bytes), options);
    const counter = new PeopleCounter();
    const counted = newReading({ password: options.password, people: counter });
    const looked = await readAll(files, counted);
    if (looked.every(({ tables }) => tables.length === 0)) return 0;

    const people = { people: counter.people, add: () => undefined };
    await readAll(
      files,
      newReading({ password: options.password, people, onPerson: inOrder(counter, onPerson) }),
    );
    return counter.people;
  });
}

type Open = { person: ExposedPerson; rowsToCome: number };

/** Puts the rows of a person together, and gives them on as soon as they and all before them are whole. */
function inOrder(counter: PeopleCounter, give: (person: ExposedPerson) => void): OnPerson {
  const rowsOf = counter.entriesOfEach();
  // By the first entry of each; `next` is the first one that was not given yet.
  const open = new Map<number, Open>();
  let entry = -1;
  let next = 0;
  let columns: Parameters<OnPerson>[2] | undefined;
  let valuesOf = valuesReader([]);

  const giveWhole = () => {
    for (; next <= entry; next++) {
      if (counter.firstOf(next) !== next) continue;
      const found = open.get(next);
      if (!found || found.rowsToCome > 0) return;
      open.delete(next);
      give(found.person);
    }
  };

  return (_person, cells, columnsHere) => {
    if (columnsHere !== columns) {
      columns = columnsHere;
      valuesOf = valuesReader(columnsHere);
    }
    const first = counter.firstOf(++entry);
    const before = open.get(first);
    if (!before) open.set(first, { person: valuesOf(cells), rowsToCome: (rowsOf[first] ?? 1) - 1 });
    else {
      before.person = mergePeople(before.person, valuesOf(cells));
      before.rowsToCome--;
    }
    giveWhole();
  };
}
