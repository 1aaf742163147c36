import { notFound } from "next/navigation";
import { LooksTable } from "@/components/people/looks-table";
import { StepHead } from "@/components/records/step-head";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { listLooks } from "@/lib/people/list-looks";
import { peopleAddress } from "@/lib/people/people-filter";
import { getStepIncident } from "@/lib/records/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("people"))("looks.title") };
}

/** Who looked at hidden values, and why. */
export default async function LooksPage({ params }: PageProps<"/incidents/[incidentId]/people/looks">) {
  const [actor, { incidentId }, t, locale] = await Promise.all([
    requireActor(),
    params,
    getTranslator("people"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const [incident, looks] = await Promise.all([
    getStepIncident(actor, incidentId),
    listLooks(actor, incidentId),
  ]);
  if (!incident || !looks) notFound();
  return (
    <div className="flex flex-col gap-8">
      <StepHead
        incident={incident}
        above={{ href: peopleAddress(incidentId), label: t("crumb") }}
        title={t("looks.title")}
        lead={t("looks.lead")}
      />
      {looks.length > 0 ? (
        <LooksTable {...{ incidentId, looks, t, locale }} />
      ) : (
        <Empty title={t("looks.empty")}>{t("looks.emptyHelp")}</Empty>
      )}
    </div>
  );
}
