import { MeasureFields } from "@/components/records/measure-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { RecordPage, type StepPageProps } from "../record-page";
import { record } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("kinds.measure.title") };
}

export default function MeasuresPage(props: StepPageProps) {
  return (
    <RecordPage
      {...props}
      kind="measure"
      place="measures"
      action={(incidentId) => record.bind(null, incidentId)}
      fields={MeasureFields}
    />
  );
}
