"use server";

import { addAction } from "@/lib/containment/add-action";
import { markImpossible } from "@/lib/containment/mark-impossible";
import { addForm, impossibleForm, takeForm } from "@/lib/containment/schema";
import { type FormState, invalid } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { giveUpConflict } from "./action-moved";
import { containWith } from "./contain-with";
import { readTypedMoment } from "./typed-moment";

export async function take(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return containWith(
    form,
    { schema: takeForm, bound: { incidentId }, incidentId, done: "added" },
    (actor, input, submission) =>
      addAction(actor, { ...input, note: null, assignedToId: null, dueAt: null }, submission),
  );
}

export async function add(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator("records");
  return containWith(
    form,
    { schema: addForm, bound: { incidentId }, incidentId, done: "added" },
    (actor, input, submission) => {
      const { dueDay, dueTime, ...rest } = input;
      const due = dueDay || dueTime ? readTypedMoment({ day: dueDay, time: dueTime }, { isDay: true }) : null;
      if (due && !due.ok)
        return invalid(form, { [due.part === "day" ? "dueDay" : "dueTime"]: t(`problems.${due.code}`) });
      return addAction(actor, { ...rest, dueAt: due?.instant ?? null }, submission);
    },
  );
}

export async function giveUp(
  incidentId: string,
  actionId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return containWith(
    form,
    {
      schema: impossibleForm,
      bound: { actionId },
      incidentId,
      done: "impossible",
      moved: (actor) => giveUpConflict(actor, { form, incidentId, actionId }),
    },
    markImpossible,
  );
}
