"use server";

import type { FormState } from "@/lib/form-state";
import { recordMailSent } from "@/lib/mailings/record-mail-sent";
import { mailForm } from "@/lib/records/schema";
import { common } from "../read-fields";
import { recordByHand } from "../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: mailForm,
    place: "mailings",
    command: recordMailSent,
    isCountNeeded: true,
    input: (fields, read) => ({
      ...common(fields, read),
      receivers: fields.receivers,
      count: read.count ?? 0,
    }),
  });
}
