import { notFound } from "next/navigation";
import { DecidedReport } from "@/components/staff-reports/decided-report";
import { DecisionPart } from "@/components/staff-reports/decision-part";
import { ReportWords } from "@/components/staff-reports/report-words";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { isOwnReport } from "@/lib/staff-reports/decline-report";
import { getReportHead } from "@/lib/staff-reports/queries";
import { readReport } from "@/lib/staff-reports/read-report";
import { decline, takeUp } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("staffReports"))("one.title") };
}

export default async function StaffReportPage({ params }: PageProps<"/reports/[reportId]">) {
  const [actor, { reportId }] = await Promise.all([requireActor(), params]);
  if (!actorCan(actor, "incident.open") || !id().safeParse(reportId).success) notFound();
  const [head, t, locale] = await Promise.all([
    getReportHead(actor, reportId),
    getTranslator("staffReports"),
    getLocale(),
  ]);
  if (!head) notFound();
  const report = head.state === "waiting" ? await readReport(actor, reportId) : null;

  return (
    <div className="flex max-w-176 flex-col gap-10">
      <header>
        <h1 className="type-act">
          {report ? t("one.heading", { what: t(`happened.${report.happened}`) }) : t("one.title")}
        </h1>
        <p className="type-note text-ink2">
          {head.reference}・
          {head.confirmedAt && t("one.arrived", { time: formatInstant(head.confirmedAt, locale) })}
        </p>
        {report && <p className="type-note text-ink2">{t("one.readRule")}</p>}
      </header>
      {report && <ReportWords sender={report.sender} confirmedAt={report.confirmedAt} />}
      {report && (
        <DecisionPart
          takeUp={takeUp.bind(null, reportId)}
          decline={decline.bind(null, reportId)}
          version={report.version}
          mayDecline={!isOwnReport(actor, report.sender)}
        />
      )}
      {(head.state === "taken_up" || head.state === "declined") && (
        <DecidedReport {...head} state={head.state} />
      )}
    </div>
  );
}
