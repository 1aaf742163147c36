import { notFound } from "next/navigation";
import { PublicShell } from "@/components/frame/public-shell";
import { DigitsPart } from "@/components/staff-reports/digits-part";
import { ReportStatePart } from "@/components/staff-reports/report-state";
import { getTranslator } from "@/lib/i18n/translator";
import { getReportState } from "@/lib/staff-reports/queries";
import { switchLanguage } from "../../../switch-language";
import { confirm, renew } from "./actions";

export async function generateMetadata({ params }: PageProps<"/report/state/[token]">) {
  const { token } = await params;
  const [report, t] = await Promise.all([getReportState(token), getTranslator("staffReports")]);
  return { title: t(report ? "state.page" : "gone.title") };
}

/**
 * The sender's own address: the digits while the report waits for them, and its state from then on. It does not hang
 * on the link by which the report came, which may be revoked meanwhile.
 */
export default async function ReportStatePage({ params }: PageProps<"/report/state/[token]">) {
  const { token } = await params;
  const report = await getReportState(token);
  if (!report) notFound();
  const { state, reference, isOver } = report;

  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home={`/report/state/${token}`}>
      {state === "unconfirmed" ? (
        <DigitsPart confirm={confirm.bind(null, token)} renew={renew.bind(null, token)} isOver={isOver} />
      ) : (
        <ReportStatePart state={state} reference={reference} />
      )}
    </PublicShell>
  );
}
