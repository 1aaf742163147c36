import { db } from "@/lib/db/client";
import { checkImport } from "@/lib/people-import/check-import.job";
import { writeImport } from "@/lib/people-import/write-import.job";
import { listInIncident } from "./list-in-incident";
import { makeList } from "./make-list";
import { peakOfImport } from "./peak-of-import";

export type Imported = {
  readonly checkSeconds: number;
  /** From the order to write until the people are there, counted and told to the law. */
  readonly seconds: number;
  /** The most memory that the importing process ever held, in MB. */
  readonly rssMb: number;
  readonly people: number;
};

type Wish = { readonly incidentId: string; readonly userId: string; readonly rows: number };

/** Lays down a list of so many people, has it checked and writes it, by the worker's own jobs. */
export async function importPeople({ incidentId, userId, rows }: Wish): Promise<Imported> {
  const { importId } = await listInIncident({ incidentId, userId, content: makeList(rows) });
  const proceed = (data: { state: "checking" | "writing" }) =>
    db.peopleImport.update({ where: { id: importId }, data: { ...data, phaseAt: new Date(), done: 0 } });
  await proceed({ state: "checking" });
  const checkSeconds = await secondsOf(() => checkImport.run({ importId }));
  await proceed({ state: "writing" });
  const peak = peakOfImport();
  const seconds = await secondsOf(() => writeImport.run({ importId }));
  const rssMb = peak.stop();
  const { state } = await db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
  if (state !== "written") throw new Error(`The import ended as ${state}`);
  return { checkSeconds, seconds, rssMb, people: await db.person.count({ where: { incidentId } }) };
}

/** How long some work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
