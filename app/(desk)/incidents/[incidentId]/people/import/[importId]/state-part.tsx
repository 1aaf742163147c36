import { randomUUID } from "node:crypto";
import { ImportCounts } from "@/components/people/import-counts";
import { ImportDecide } from "@/components/people/import-decide";
import { ImportOver } from "@/components/people/import-over";
import { ImportProblems } from "@/components/people/import-problems";
import { ImportRunning } from "@/components/people/import-running";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportDetails } from "@/lib/people-import/queries";
import { commit } from "./actions";

type Props = { list: ImportDetails; here: string };

/** What there is to see and to decide once the columns are known. */
export async function StatePart({ list, here }: Props) {
  const { state, incident, kinds, progress, id } = list;
  const [t, locale] = await Promise.all([getTranslator("peopleImport"), getLocale()]);
  if (state === "checking" || state === "writing")
    return <ImportRunning {...{ progress, here, t, locale }} />;
  return (
    <>
      {(state === "checked" || state === "written") && (
        <>
          <ImportCounts list={list} t={t} />
          <ImportProblems kinds={kinds} report={`/api/people-imports/${id}/report`} t={t} />
        </>
      )}
      {state === "checked" && incident.canRun && (
        <ImportDecide
          action={commit.bind(null, incident.id, id)}
          requestId={randomUUID()}
          {...{ list, here, t }}
        />
      )}
      {state !== "checked" && <ImportOver list={list} t={t} />}
    </>
  );
}
