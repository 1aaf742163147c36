import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/** Without mail domains no report can be confirmed: what is missing, and where to put it right. */
export async function NoDomains() {
  const t = await getTranslator("staffReports");
  return (
    <Notice
      kind="check"
      title={t("link.noDomains")}
      way={<ButtonLink href="/settings/organisation">{t("link.setDomains")}</ButtonLink>}
    >
      {t("link.noDomainsHelp")}
    </Notice>
  );
}
