"use server";

import { redirect } from "next/navigation";
import { requestOrigin } from "@/lib/auth/request-origin";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { sendReportInput } from "@/lib/staff-reports/schema";
import { sendReport } from "@/lib/staff-reports/send-report";

/** Takes the report of somebody without an account; what comes next is the same for every mail address. */
export async function send(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator("staffReports");
  const labels = {
    happened: t("report.what"),
    words: t("report.words"),
    name: t("report.name"),
    email: t("report.email"),
    phone: t("report.phone"),
    noticed: t("report.noticed"),
  };
  const parsed = await parseForm(sendReportInput, form, { labels });
  if (!parsed.ok) return parsed.state;

  const [origin, language] = await Promise.all([requestOrigin(), getLocale()]);
  const { requestId } = parsed.submission;
  const result = await sendReport(code, parsed.input, { origin, language, requestId });
  if (result.ok) redirect(`/report/state/${result.value.token}`);
  if (result.code === "too-many-reports") {
    return refused(form, t("problems.too-many-reports", { minutes: result.minutes }));
  }
  if (result.code === "noticed-unreadable" || result.code === "noticed-in-future") {
    return invalid(form, { noticed: t(`problems.${result.code}`) });
  }
  return refused(form, t(`problems.${result.code}`));
}
