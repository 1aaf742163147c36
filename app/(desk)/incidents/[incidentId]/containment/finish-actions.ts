"use server";

import { redirect } from "next/navigation";
import { finishAction } from "@/lib/containment/finish-action";
import { finishForm } from "@/lib/containment/schema";
import { type FormState, invalid } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { currentAction, finishConflict, finishDifferences } from "./action-moved";
import { containWith } from "./contain-with";
import { readTypedMoment } from "./typed-moment";

export async function finish(
  incidentId: string,
  actionId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslator("records");
  return containWith(
    form,
    {
      schema: finishForm,
      bound: { actionId },
      incidentId,
      done: "finished",
      moved: async (actor, { day, time, ...mine }) => {
        const at = readTypedMoment({ day, time });
        if (!at.ok) return invalid(form, { [at.part]: t(`problems.${at.code}`) });
        return finishConflict(actor, { form, incidentId, actionId, mine: { ...mine, at: at.instant } });
      },
    },
    async (actor, input, submission) => {
      const { day, time, ...rest } = input;
      const at = readTypedMoment({ day, time });
      if (!at.ok) return invalid(form, { [at.part]: t(`problems.${at.code}`) });
      const mine = { ...rest, at: at.instant };
      const action = await currentAction(actor, { incidentId, actionId });
      const isCurrent = action?.state === "done" && action.version === input.version;
      if (isCurrent && (await finishDifferences(actor, { incidentId, action, mine })).length === 0)
        redirect(`/incidents/${incidentId}/containment?done=kept`);
      return finishAction(actor, mine, submission);
    },
  );
}
