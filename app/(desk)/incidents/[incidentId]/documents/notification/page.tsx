import { NotificationFields } from "@/components/records/kind-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.notification.title") };
}

export default function NotificationPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="notification"
      place="documents/notification"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={NotificationFields}
    />
  );
}
