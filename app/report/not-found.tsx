import type { Metadata } from "next";
import { PublicShell } from "@/components/frame/public-shell";
import { getTranslator } from "@/lib/i18n/translator";
import { switchLanguage } from "../switch-language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("staffReports"))("gone.title") };
}

/** The same words for an address that never was, one that was revoked and one that belongs to somebody else. */
export default async function ReportNotFoundPage() {
  const t = await getTranslator("staffReports");
  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home="/help">
      <h1 tabIndex={-1} className="type-act">
        {t("gone.title")}
      </h1>
      <p className="mt-3">{t("gone.body")}</p>
    </PublicShell>
  );
}
