"use server";

import { redirect } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { declineReport } from "@/lib/staff-reports/decline-report";
import { getReportHead } from "@/lib/staff-reports/queries";
import { declineReportInput, takeUpReportInput } from "@/lib/staff-reports/schema";
import { takeUpReport } from "@/lib/staff-reports/take-up-report";

export async function takeUp(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(takeUpReportInput, form, { bound: { reportId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await takeUpReport(actor, parsed.input, parsed.submission);
    if (result.ok) redirect(`/incidents/${result.value.incidentId}/questions`);
    return decidedAlready(actor, reportId, form);
  });
}

export async function decline(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("staffReports");
  const labels = { reason: t("one.reason") };
  const parsed = await parseForm(declineReportInput, form, { bound: { reportId }, labels });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await declineReport(actor, parsed.input, parsed.submission);
    if (result.ok) redirect("/reports?done=declined");
    return result.code === "own-report"
      ? refused(form, t("problems.own-report"))
      : decidedAlready(actor, reportId, form);
  });
}

/** Somebody else was first: who, and when. */
async function decidedAlready(actor: UserActor, reportId: string, form: FormData): Promise<FormState> {
  const [t, head] = await Promise.all([getTranslator("staffReports"), getReportHead(actor, reportId)]);
  if (!head?.decidedBy || !head.decidedAt) return refused(form, t("problems.decided-by-other"));
  const said = { name: head.decidedBy, time: formatTime(head.decidedAt) };
  return refused(form, t("problems.decided-already", said));
}
