"use server";

import { recordNotification } from "@/lib/documents/record-notification";
import type { FormState } from "@/lib/form-state";
import { notificationForm } from "@/lib/records/schema";
import { common } from "../../read-fields";
import { recordByHand } from "../../record-action";

export async function record(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return recordByHand(incidentId, form, {
    schema: notificationForm,
    place: "documents/notification",
    command: recordNotification,
    isCountNeeded: true,
    input: (fields, read) => ({
      ...common(fields, read),
      way: fields.way,
      notified: fields.notified,
      count: read.count ?? 0,
      reviewAt: read.dueAt,
    }),
  });
}
