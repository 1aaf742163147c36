"use server";

import { recordCall } from "@/lib/calls/record-call";
import type { FormState } from "@/lib/form-state";
import { callForm } from "@/lib/records/schema";
import { common } from "../read-fields";
import { recordByHand } from "../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: callForm,
    place: "calls",
    command: recordCall,
    input: (fields, read) => ({
      ...common(fields, read),
      partyId: fields.partyId,
      who: fields.who,
      outcome: fields.outcome,
      callBackAt: read.dueAt,
    }),
  });
}
