import { CallFields } from "@/components/records/kind-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.call.title") };
}

export default function CallsPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="call"
      place="calls"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={CallFields}
    />
  );
}
