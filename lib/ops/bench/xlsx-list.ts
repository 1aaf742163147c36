import { db } from "@/lib/db/client";
import { makeWorkbook } from "@/lib/intake/made/make-workbook";
import { writeImport } from "@/lib/people-import/write-import.job";
import { anIncident, aUser } from "@/lib/testing/factories";
import { listInIncident } from "./list-in-incident";
import { makeList } from "./make-list";
import { peakOfImport } from "./peak-of-import";

/**
 * The same list as a workbook imported into an incident of its own, as the worker does it: how long that takes, and the
 * most memory that its process holds, in MB. Throws where anybody is missing.
 */
export async function measureXlsx(rows: number): Promise<{ seconds: number; rssMb: number }> {
  const [{ id: incidentId }, { user }] = [await anIncident(), await aUser()];
  const { importId } = await listInIncident({
    incidentId,
    userId: user.id,
    content: workbookOf(rows),
    format: { charset: "utf-8", delimiter: null },
  });
  const peak = peakOfImport();
  const began = performance.now();
  await writeImport.run({ importId });
  const [seconds, rssMb] = [(performance.now() - began) / 1000, peak.stop()];
  const people = await db.person.count({ where: { incidentId } });
  if (people !== rows) throw new Error(`${people} people came of ${rows} rows of a workbook`);
  return { seconds, rssMb };
}

async function* workbookOf(rows: number): AsyncGenerator<Buffer> {
  let text = "";
  for await (const piece of makeList(rows)) text += piece.toString();
  const cells = text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  yield makeWorkbook([{ name: "会員", rows: cells }]);
}
