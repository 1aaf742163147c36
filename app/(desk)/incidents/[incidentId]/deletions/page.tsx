import { DeletionFields } from "@/components/records/kind-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.deletion.title") };
}

export default function DeletionsPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="deletion"
      place="deletions"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={DeletionFields}
    />
  );
}
