import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/** What keeps reports from being confirmed, and where to put it right. */
export async function NoReports({ why }: { why: "no-domains" | "no-mail" }) {
  const t = await getTranslator("staffReports");
  const isDomains = why === "no-domains";
  return (
    <Notice
      kind="check"
      title={t(isDomains ? "link.noDomains" : "link.noMail")}
      way={
        <ButtonLink href={isDomains ? "/settings/organisation" : "/settings/mailbox"}>
          {t(isDomains ? "link.setDomains" : "link.seeMail")}
        </ButtonLink>
      }
    >
      {t(isDomains ? "link.noDomainsHelp" : "link.noMailHelp")}
    </Notice>
  );
}
