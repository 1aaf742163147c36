"use server";

import { recordDeletion } from "@/lib/deletions/record-deletion";
import type { FormState } from "@/lib/form-state";
import { deletionForm } from "@/lib/records/schema";
import { common } from "../read-fields";
import { recordByHand } from "../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: deletionForm,
    place: "deletions",
    command: recordDeletion,
    input: (fields, read) => ({
      ...common(fields, read),
      partyId: fields.partyId,
      who: fields.who,
      outcome: fields.outcome,
      strength: fields.strength,
    }),
  });
}
