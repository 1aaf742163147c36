import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ImportMapping } from "@/components/people/import-mapping";
import { Notice } from "@/components/ui/notice";
import type { UserActor } from "@/lib/auth/actor";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportDetails } from "@/lib/people-import/queries";
import { readMapping } from "@/lib/people-import/read-mapping";
import { map } from "./actions";

type Props = {
  actor: UserActor;
  list: ImportDetails;
  here: string;
  search: Readonly<Record<string, string | string[] | undefined>>;
};

/** How the list is read and what its columns hold, as it is stored or as the address asks. */
export async function MappingPart({ actor, list, here, search }: Props) {
  const { incident, id: importId, version } = list;
  const { charset, delimiter, header } = search;
  const [mapping, t, items] = await Promise.all([
    readMapping(actor, { incidentId: incident.id, importId }, { charset, delimiter, header }),
    getTranslator("peopleImport"),
    getTranslator("facts"),
  ]);
  if (!mapping) notFound();
  return (
    <>
      {!incident.canRun && <Notice kind="read-only" title={t("start.readOnly")} />}
      <ImportMapping
        action={incident.canRun ? map.bind(null, incident.id, importId) : null}
        requestId={randomUUID()}
        does={t("mapping.check")}
        isAllShown={search.map === "all"}
        {...{ mapping, version, here, t, items }}
      />
    </>
  );
}
