import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { ImportMapping } from "@/components/people/import-mapping";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { readListMapping } from "@/lib/people-import/read-mapping";
import { getReconcile } from "@/lib/reconciliation/queries";
import { reconcilePage } from "../reconcile-with";
import { mapColumns } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("reconciliation"))("title") };
}

type Props = PageProps<"/incidents/[incidentId]/people/reconcile/[listId]">;

/** How one list is read and what its columns hold, for whoever has to correct what was recognised. */
export default async function ListColumnsPage({ params, searchParams }: Props) {
  const [actor, which, search] = await Promise.all([requireActor(), params, searchParams]);
  const { incidentId, listId } = which;
  if (![incidentId, listId].every((one) => id().safeParse(one).success)) notFound();
  const view = await getReconcile(actor, incidentId);
  if (!view) notFound();
  const here = `${reconcilePage(incidentId)}/${listId}`;
  const list = view.mappable.find((one) => one.id === listId);
  // Somebody else was faster, or it is being read: the page of both lists says how they stand.
  if (!list) redirect(reconcilePage(incidentId));
  const { charset, delimiter, header } = search;
  const [mapping, t, words, items] = await Promise.all([
    readListMapping(actor, which, { charset, delimiter, header }),
    getTranslator("reconciliation"),
    getTranslator("peopleImport"),
    getTranslator("facts"),
  ]);
  if (!mapping) notFound();
  const lead = list.isMapped ? "leadMapped" : list.state === "refused" ? "leadRefused" : "lead";
  const compared = view.current?.state === "open" ? view.current : null;
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={view.incident}
        above={[
          { href: `/incidents/${incidentId}/people`, label: t("people") },
          { href: reconcilePage(incidentId), label: t("title") },
        ]}
        title={t("map.title")}
        lead={t(`map.${lead}`)}
      />
      <div>
        <p className="type-note break-words text-ink2" translate="no">
          {list.fileName}
        </p>
        {compared && <p>{t("map.compared")}</p>}
        {compared?.agreement.asked?.isOpen && <p>{t("map.asked")}</p>}
      </div>
      <ImportMapping
        action={mapColumns.bind(null, incidentId, listId)}
        requestId={randomUUID()}
        version={list.version}
        does={t("map.do")}
        isAllShown={search.map === "all"}
        t={words}
        {...{ mapping, here, items }}
      />
      <p>
        <ButtonLink href={reconcilePage(incidentId)} kind="quiet">
          {t("map.back")}
        </ButtonLink>
      </p>
    </div>
  );
}
