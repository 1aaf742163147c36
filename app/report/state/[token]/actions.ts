"use server";

import { notFound, redirect } from "next/navigation";
import { requestOrigin } from "@/lib/auth/request-origin";
import { NotFound } from "@/lib/errors";
import { completed, type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getTranslator } from "@/lib/i18n/translator";
import { confirmReport } from "@/lib/staff-reports/confirm-report";
import { renewDigits } from "@/lib/staff-reports/renew-digits";
import { confirmReportInput, renewDigitsInput } from "@/lib/staff-reports/schema";

/** The six digits from the mail. */
export async function confirm(token: string, _previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator("staffReports");
  const parsed = await parseForm(confirmReportInput, form, { labels: { code: t("digits.label") } });
  if (!parsed.ok) return parsed.state;

  const result = await orNotFound(confirmReport(token, parsed.input));
  if (result.ok) redirect(`/report/state/${token}`);
  if (result.code === "digits-wrong") {
    return invalid(form, { code: t("digits.wrong", { left: result.left }) });
  }
  return refused(form, t("digits.over"));
}

/** New digits, to the address that is typed now. */
export async function renew(token: string, _previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator("staffReports");
  const parsed = await parseForm(renewDigitsInput, form, { labels: { email: t("digits.email") } });
  if (!parsed.ok) return parsed.state;

  const result = await orNotFound(renewDigits(token, parsed.input, await requestOrigin()));
  if (result.ok) return completed(t("digits.renewed"));
  if (result.code === "confirmed-already") redirect(`/report/state/${token}`);
  return refused(form, t("problems.too-many-reports", { minutes: result.minutes }));
}

async function orNotFound<Value>(acting: Promise<Value>): Promise<Value> {
  try {
    return await acting;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
