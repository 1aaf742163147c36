"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { recordOralReport } from "@/lib/escalations/record-oral-report";
import { oralReportForm } from "@/lib/escalations/schema";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { dayInJapan } from "@/lib/time/calendar-day";
import { parseInstant } from "@/lib/time/parse-instant";
import { whileOpen } from "../../while-open";

export async function tell(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("escalations");
  const labels = { toId: t("told.to"), day: t("told.day"), time: t("told.time"), words: t("told.words") };
  const parsed = await parseForm(oralReportForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  const { day, time, ...input } = parsed.input;
  const when = parseInstant(day ?? "", dayInJapan(new Date()), time ?? "");
  if (!when.ok || !when.hasTime) return invalid(form, { time: t("problems.told-unreadable") });

  return whileOpen(form, incidentId, async () => {
    const result = await recordOralReport(actor, { ...input, at: when.instant }, parsed.submission);
    if (result.ok) redirect(`/incidents/${incidentId}/escalation?done=told`);
    const message = t(`problems.${result.code}`);
    const isTime = ["told-in-future", "told-before-event", "told-before-occurred"].includes(result.code);
    return isTime ? invalid(form, { time: message }) : refused(form, message);
  });
}
