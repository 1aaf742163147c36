import { buildIfNeeded } from "@/lib/ops/build";
import { type OwnServer, startOwnServer } from "@/lib/ops/test/own-server";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { importPeople } from "./import-people";
import { loadInTurn } from "./load-in-turn";
import { lookUpTimes } from "./look-up-times";
import type { Measurement } from "./measurement";
import { plainCopy, plainParse } from "./plain-import";
import { reconcileSeconds } from "./reconcile-lists";
import { signIn } from "./signed-in";
import { slowestMeanwhile } from "./slowest-meanwhile";
import { measureXlsx } from "./xlsx-list";

const ROWS = 1_000_000;
const FEW_ROWS = 10_000;
const OTHER_ROWS = 100_000;
const LOOK_UPS = 200;

/**
 * A list of `rows` people (a million) imported into one incident of a running installation, as the worker does it,
 * against plain COPY of the very rows that it made and csv-parse alone on the same file; what other pages take
 * meanwhile; then the pages and the look-ups of that incident, and of one with ten thousand people. Two lists of a
 * tenth of it laid side by side, and a workbook of as many rows.
 */
export async function measurePeople({ rows = ROWS }: { rows?: number | undefined }): Promise<Measurement[]> {
  await buildIfNeeded();
  const server = await startOwnServer();
  try {
    Object.assign(process.env, {
      DATABASE_APP_URL: server.appUrl,
      SOKUHO_KEY_FILE: server.keyFile,
      SOKUHO_DATA: server.data,
      SOKUHO_URL: server.url,
    });
    return [{ row: `${rows} people`, figures: await measure(server, rows) }];
  } finally {
    await server.stop();
  }
}

async function measure(server: OwnServer, rows: number): Promise<Record<string, number>> {
  await anOrganisation();
  const { userId, cookie } = await signIn();
  const members = [{ userId, relation: "responder" as const }];
  const [few, many] = [(await anIncident({ members })).id, (await anIncident({ members })).id];
  const at = (path: string) => ({ url: `${server.url}${path}`, cookie });

  // Before the million: after it the worker looks through them for people who may be one, with a core of its own.
  console.error("Measuring lists");
  const otherRows = Math.min(OTHER_ROWS, rows);
  const xlsx = await measureXlsx(otherRows);
  const reconcile = await reconcileSeconds(otherRows);
  console.error("Importing");
  await importPeople({ incidentId: few, userId, rows: Math.min(FEW_ROWS, rows) });
  const pages = ["/", "/incidents", `/incidents/${many}`, `/incidents/${few}/people`].map(at);
  const meanwhile = slowestMeanwhile(pages);
  const imported = await importPeople({ incidentId: many, userId, rows });
  const slowest = await meanwhile.stop();
  console.error("Measuring csv-parse and COPY");
  const parsed = await plainParse(rows);
  const copied = await plainCopy(server.ownerUrl, many);
  console.error("Measuring pages");
  const [pageOfFew = Number.NaN, pageOfMany = Number.NaN, room] = await loadInTurn(
    [`/incidents/${few}/people`, `/incidents/${many}/people`, `/incidents/${many}`].map(at),
  );
  const lookUps = await lookUpTimes(userId, { incidentId: many, count: LOOK_UPS, rows });
  return rounded({
    import_seconds: imported.seconds,
    import_ratio_copy: imported.seconds / copied,
    import_ratio_csv_parse: imported.seconds / parsed,
    import_rss_mb: imported.rssMb,
    check_seconds: imported.checkSeconds,
    meanwhile_slowest_ms: slowest,
    lookup_p95: lookUps[Math.floor(lookUps.length * 0.95)] ?? Number.NaN,
    page_p50: pageOfMany,
    page_growth: pageOfMany / pageOfFew,
    room_p50: room ?? Number.NaN,
    reconcile_seconds: reconcile,
    xlsx_seconds: xlsx.seconds,
    xlsx_rss_mb: xlsx.rssMb,
    lost_rows: rows - imported.people,
  });
}

const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]));
