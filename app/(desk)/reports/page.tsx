import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { WaitingTable } from "@/components/staff-reports/waiting-table";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { listWaitingReports } from "@/lib/staff-reports/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("staffReports"))("inbox.title") };
}

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const [actor, { done }, t] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslator("staffReports"),
  ]);
  if (!actorCan(actor, "incident.open")) notFound();
  const reports = await listWaitingReports(actor);

  return (
    <div className="flex flex-col gap-6">
      <div className="max-w-152">
        <h1 className="type-act">{t("inbox.title")}</h1>
        <p>{t("inbox.lead")}</p>
      </div>
      <DoneNotice done={done} says={{ declined: t("inbox.done") }} />
      {reports.length > 0 ? (
        <WaitingTable reports={reports} />
      ) : (
        <Empty title={t("inbox.empty")}>{t("inbox.emptyHelp")}</Empty>
      )}
    </div>
  );
}
