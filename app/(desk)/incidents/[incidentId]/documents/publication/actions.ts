"use server";

import { recordPublication } from "@/lib/documents/record-publication";
import type { FormState } from "@/lib/form-state";
import { publicationForm } from "@/lib/records/schema";
import { common } from "../../read-fields";
import { recordByHand } from "../../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: publicationForm,
    place: "documents/publication",
    command: recordPublication,
    input: (fields, read) => ({ ...common(fields, read), outcome: fields.outcome, place: fields.place }),
  });
}
