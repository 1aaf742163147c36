import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { PublicShell } from "@/components/frame/public-shell";
import { ReportFields } from "@/components/staff-reports/report-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { getTranslator } from "@/lib/i18n/translator";
import { findOpenLink } from "@/lib/staff-reports/queries";
import { switchLanguage } from "../../switch-language";
import { send } from "./actions";

export async function generateMetadata({ params }: PageProps<"/report/[code]">) {
  const { code } = await params;
  const [link, t] = await Promise.all([findOpenLink(code), getTranslator("staffReports")]);
  return { title: t(link ? "report.title" : "gone.title") };
}

/** Opening the page records nothing: who only looks at the poster's address reports nothing. */
export default async function ReportPage({ params }: PageProps<"/report/[code]">) {
  const { code } = await params;
  const [link, t] = await Promise.all([findOpenLink(code), getTranslator("staffReports")]);
  if (!link) notFound();

  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home={`/report/${code}`}>
      <h1 className="type-act">{t("report.title")}</h1>
      <p className="mt-2">{t("report.lead", { organisation: link.organisation })}</p>
      <p className="mt-2 mb-8 font-bold">{t("report.keep")}</p>
      <ActionForm action={send.bind(null, code)} requestId={randomUUID()} className="flex flex-col gap-8">
        <ReportFields />
        <div>
          <SubmitButton size="large" wide>
            {t("report.submit")}
          </SubmitButton>
          <p className="type-note mt-3 text-ink2">{t("report.after")}</p>
        </div>
      </ActionForm>
    </PublicShell>
  );
}
