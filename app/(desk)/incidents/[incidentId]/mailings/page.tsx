import { MailFields } from "@/components/records/kind-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.mail.title") };
}

export default function MailingsPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="mail"
      place="mailings"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={MailFields}
    />
  );
}
