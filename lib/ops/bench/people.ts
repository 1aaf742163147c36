import { once } from "node:events";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { prepareSoakDatabase } from "@/lib/ops/soak/soak-database";
import { startOwnPostgres } from "@/lib/testing/own-postgres";
import { makeList } from "./make-list";
import type { Measurement } from "./measurement";
import { peakOfImport } from "./peak-of-import";

const ROWS = 1_000_000;
const LOOK_UPS = 200;

/**
 * A list of `rows` people (a million) imported into one incident, as the worker does it, and against plain COPY of the
 * very rows that it made and csv-parse alone on the same file, in the same run.
 */
export async function measurePeople({ rows = ROWS }: { rows?: number | undefined }): Promise<Measurement[]> {
  const server = await startOwnPostgres();
  try {
    const ownerUrl = await prepareSoakDatabase(server);
    const { db } = await import("@/lib/db/client");
    try {
      return [{ row: `${rows} people`, figures: await measure(rows, ownerUrl) }];
    } finally {
      await db.$disconnect();
    }
  } finally {
    await server.stop();
  }
}

async function measure(rows: number, ownerUrl: string): Promise<Record<string, number>> {
  const { db } = await import("@/lib/db/client");
  const { aUser, anIncident, anOrganisation } = await import("@/lib/testing/factories");
  const { listInIncident } = await import("./list-in-incident");
  const { writeImport } = await import("@/lib/people-import/write-import.job");
  const { checkImport } = await import("@/lib/people-import/check-import.job");
  const { copyAgain } = await import("./copy-again");
  const { lookUpTimes } = await import("./look-up-times");
  await anOrganisation();
  const { user } = await aUser();
  const { id: incidentId } = await anIncident();
  const { importId } = await listInIncident({ incidentId, userId: user.id, content: makeList(rows) });

  await db.peopleImport.update({ where: { id: importId }, data: { state: "checking" } });
  const check = await timed("checking", () => checkImport.run({ importId }));
  await db.peopleImport.update({
    where: { id: importId },
    data: { state: "writing", phaseAt: new Date(), done: 0 },
  });
  const peak = peakOfImport();
  const write = await timed("importing", () => writeImport.run({ importId }));
  const rssMb = peak.stop();
  const people = await db.person.count({ where: { incidentId } });
  const parsed = await timed("csv-parse", () => parseAlone(rows));
  const copy = await timed("COPY", () => copyAgain(ownerUrl, incidentId));
  const lookUps = await lookUpTimes(incidentId, LOOK_UPS, rows);
  return {
    import_seconds: rounded(write),
    import_ratio_copy: rounded(write / copy),
    import_ratio_csv_parse: rounded(write / parsed),
    import_rss_mb: Math.round(rssMb),
    check_seconds: rounded(check),
    lookup_p95: rounded(lookUps[Math.floor(lookUps.length * 0.95)] ?? Number.NaN),
    lost_rows: rows - people,
  };
}

async function parseAlone(rows: number): Promise<void> {
  const parser = Readable.from(makeList(rows)).pipe(parse());
  parser.resume();
  await once(parser, "end");
}

async function timed(what: string, work: () => Promise<unknown>): Promise<number> {
  console.error(`Measuring ${what}`);
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
