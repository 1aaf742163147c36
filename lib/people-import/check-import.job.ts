import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { defineJob } from "@/lib/jobs/define-job";
import { removeSealed } from "@/lib/storage/stored-files";
import { endStoppedImport } from "./end-stopped-import";
import { type FoundImport, findImportFor, progressOf } from "./import-task";
import { runListProcess } from "./run-list-process";
import { sealReport } from "./sealed-report";

type Checked = Awaited<ReturnType<typeof runListProcess>>;

/** Reads a list as it was mapped and writes nobody: its counts, and the report of what is wrong with it. */
export const checkImport = defineJob({
  name: "people-import.check",
  payload: z.strictObject({ importId: z.uuid() }),
  async run({ importId }) {
    const found = await findImportFor("checking", importId);
    if (!found) return;
    const report = { storageKey: randomUUID(), key: randomBytes(32) };
    const { source, reading } = found;
    try {
      const onProgress = progressOf(importId, "checking");
      await onProgress(0);
      const checked = await runListProcess({ wants: "check", source, reading, report }, { onProgress });
      await finish(found, report, checked);
    } catch (error) {
      await removeSealed(report.storageKey);
      await endStoppedImport(found, "checking", error);
    }
  },
});

type Report = { storageKey: string; key: Buffer };

async function finish({ row, keys }: FoundImport, report: Report, checked: Checked): Promise<void> {
  const { id: importId, incidentId, reportKey } = row;
  const { rows, badRows, people, kinds } = checked;
  // Of a workbook nobody knew how many rows it has, and the size of the file tells nothing.
  const total = row.delimiter === null ? rows + badRows : row.total;
  const result = await unitOfWork(systemActor, async (work) => {
    const { count } = await work.tx.peopleImport.updateMany({
      where: { id: importId, state: "checking", version: row.version },
      data: {
        state: "checked",
        rows,
        badRows,
        people,
        ...{ total, done: total },
        phaseAt: null,
        reportKey: kinds.length > 0 ? report.storageKey : null,
        reportSealed: kinds.length > 0 ? sealReport(keys.data, importId, { key: report.key, kinds }) : null,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("import-changed");
    work.record({ type: "people-import.checked", incidentId, data: { importId, rows, badRows } });
    return done({});
  });
  await removeSealed(result.ok ? (reportKey ?? randomUUID()) : report.storageKey);
}
