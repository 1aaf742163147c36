import { SharingFields } from "@/components/records/kind-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.sharing.title") };
}

export default function SharingPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="sharing"
      place="documents/sharing"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={SharingFields}
    />
  );
}
