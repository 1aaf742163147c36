import { PublicationFields } from "@/components/records/kind-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.publication.title") };
}

export default function PublicationPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="publication"
      place="documents/publication"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={PublicationFields}
    />
  );
}
