import { ReportFields } from "@/components/records/kind-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.authority_report.title") };
}

export default function ReportPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="authority_report"
      place="documents/report"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={ReportFields}
    />
  );
}
