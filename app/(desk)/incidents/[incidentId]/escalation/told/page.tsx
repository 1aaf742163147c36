import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { ToldForm } from "@/components/escalations/told-form";
import { requireActor } from "@/lib/auth/session";
import { getEscalation } from "@/lib/escalations/queries";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { tell } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("escalations"))("told.title") };
}

/** The report was made by mouth: to whom, when, and what was decided. */
export default async function ToldPage({ params }: PageProps<"/incidents/[incidentId]/escalation/told">) {
  const [actor, { incidentId }, t] = await Promise.all([
    requireActor(),
    params,
    getTranslator("escalations"),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const view = await getEscalation(actor, incidentId);
  if (!view) notFound();
  if (!view.draft?.leads) redirect(`/incidents/${incidentId}/escalation`);
  const { supervisor, deputy } = view.draft.leads;

  return (
    <div className="flex max-w-152 flex-col gap-6">
      <header>
        <h1 className="type-act">{t("told.title")}</h1>
        <p>{t("told.lead")}</p>
      </header>
      <ToldForm
        action={tell.bind(null, incidentId)}
        requestId={randomUUID()}
        version={view.version}
        people={deputy ? [supervisor, deputy] : [supervisor]}
      />
    </div>
  );
}
