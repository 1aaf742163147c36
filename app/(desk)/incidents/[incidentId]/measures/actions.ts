"use server";

import type { FormState } from "@/lib/form-state";
import { recordMeasure } from "@/lib/measures/record-measure";
import { measureForm } from "@/lib/records/schema";
import { common } from "../read-fields";
import { recordByHand } from "../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: measureForm,
    place: "measures",
    command: recordMeasure,
    input: (fields, read) => ({
      ...common(fields, read),
      what: fields.what,
      owner: fields.owner,
      state: fields.state,
      plannedFor: read.dueAt,
    }),
  });
}
