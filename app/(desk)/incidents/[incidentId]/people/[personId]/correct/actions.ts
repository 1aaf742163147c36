"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { completed, type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { correctPerson, correctPersonInput } from "@/lib/people/correct-person";
import { personAddress, readPair } from "@/lib/people/person-address";
import { RECORD_FIELDS } from "@/lib/people/record-fields";
import { whileOpen } from "../../../while-open";
import { lookAtPerson } from "../look-at-person";
import { personConflict } from "./person-conflict";
import { recordUnread } from "./record-unread";

const SAID = {
  nobody: "correct.nobody",
  "nothing-changed": "correct.unchanged",
  "people-busy": "correct.busy",
} as const;

export async function correct(
  incidentId: string,
  personId: string,
  cameFrom: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("people");
  const labels = Object.fromEntries(RECORD_FIELDS.map((field) => [field, t(`fields.${field}`)]));
  const parsed = await parseForm(correctPersonInput, form, { bound: { incidentId, personId }, labels });
  if (!parsed.ok) return parsed.state;

  return whileOpen(form, incidentId, async () => {
    const result = await correctPerson(actor, parsed.input, parsed.submission);
    if (result.ok) {
      const pair = readPair({ from: "same", pair: cameFrom ?? undefined });
      revalidatePath(personAddress(incidentId, personId));
      redirect(personAddress(incidentId, personId, { pair, done: "corrected" }));
    }
    if (result.code === "person-changed") return personConflict(actor, parsed.input, form);
    if (result.code === "unreadable") return recordUnread(actor, parsed.input, form);
    return refused(form, t(SAID[result.code]));
  });
}

/** Looks again without leaving the page: what is half typed in its form stays. */
export async function lookAgain(
  incidentId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslator("people");
  return lookAtPerson({ incidentId, personId }, form, () => {
    revalidatePath(personAddress(incidentId, personId, { page: "correct" }));
    return completed(t("correct.again"));
  });
}
