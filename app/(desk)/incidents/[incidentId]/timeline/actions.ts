"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { dayInJapan } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { readMoment } from "@/lib/records/read-moment";
import { addNote } from "@/lib/timeline/add-note";
import { noteForm } from "@/lib/timeline/schema";
import { whileOpen } from "../while-open";

/** From the page of the timeline. */
export async function write(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return writeAndGo(`/incidents/${incidentId}/timeline?done=added`, incidentId, form);
}

/** From the room. */
export async function writeInRoom(
  incidentId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return writeAndGo(`/incidents/${incidentId}?done=noted`, incidentId, form);
}

async function writeAndGo(place: string, incidentId: string, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const [t, words] = await Promise.all([getTranslator("timeline"), getTranslator("records")]);
  const labels = { text: t("text"), day: t("day"), time: t("time") };
  const parsed = await parseForm(noteForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  const { day, time, text } = parsed.input;
  const at = day || time ? readMoment({ day, time }, { today: dayInJapan(new Date()) }) : null;
  if (at && !at.ok) return invalid(form, { [at.part]: words(`problems.${at.code}`) });

  return whileOpen(form, incidentId, async () => {
    const result = await addNote(actor, { incidentId, at: at?.instant ?? null, text }, parsed.submission);
    if (!result.ok) return invalid(form, { time: t(`problems.${result.code}`) });
    revalidatePath(`/incidents/${incidentId}`, "layout");
    redirect(place);
  });
}
