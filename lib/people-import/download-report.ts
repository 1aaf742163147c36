import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound } from "@/lib/errors";
import { visibleTo } from "@/lib/incidents/policy";
import { openSealed } from "@/lib/storage/open-sealed";
import { type ReportWords, reportLines } from "./report-lines";
import { openReport } from "./sealed-report";

type Report = {
  readonly reference: string;
  /** Throws `StoredFileMissing` and `SealBroken`. */
  readonly content: AsyncGenerator<Buffer>;
};

/**
 * The report of what is wrong with the rows of a list, as a CSV file, for everybody who sees the people of the incident,
 * open or closed. That it was taken out is recorded before it leaves. `wordsFor` gets what the columns hold. Throws
 * `NotFound`, also where there is nothing to report.
 */
export async function downloadReport(
  actor: Actor,
  importId: string,
  wordsFor: (columns: readonly string[]) => ReportWords,
): Promise<Report> {
  const row = await db.peopleImport.findFirst({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { id: importId, incident: { purgedAt: null } }],
    },
    include: { incident: { select: { reference: true } } },
  });
  if (!row?.reportKey || !row.reportSealed) throw new NotFound("Report");
  const { incidentId, reportKey, reportSealed, columns, incident } = row;
  await unitOfWork(actor, async (work) => {
    work.record({ type: "people-import.report-downloaded", incidentId, data: { importId } });
    return done(null);
  });
  const { key } = openReport((await incidentKeys(db, incidentId)).data, importId, reportSealed);
  const content = reportLines(openSealed(reportKey, key), wordsFor(columns));
  return { reference: incident.reference, content };
}
