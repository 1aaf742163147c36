"use server";

import { recordSharing } from "@/lib/documents/record-sharing";
import type { FormState } from "@/lib/form-state";
import { sharingForm } from "@/lib/records/schema";
import { common } from "../../read-fields";
import { recordByHand } from "../../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: sharingForm,
    place: "documents/sharing",
    command: recordSharing,
    input: (fields, read) => ({ ...common(fields, read), place: fields.place, count: read.count }),
  });
}
