"use server";

import { recordAuthorityReport } from "@/lib/documents/record-authority-report";
import type { FormState } from "@/lib/form-state";
import { reportForm } from "@/lib/records/schema";
import { common } from "../../read-fields";
import { recordByHand } from "../../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: reportForm,
    place: "documents/report",
    command: recordAuthorityReport,
    input: (fields, read) => ({
      ...common(fields, read),
      stage: fields.stage,
      receiver: fields.receiver,
      place: fields.place,
      receiptNumber: fields.receiptNumber,
    }),
  });
}
