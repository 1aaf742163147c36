import { notFound } from "next/navigation";
import { LinksTable } from "@/components/staff-reports/links-table";
import { NoReports } from "@/components/staff-reports/no-reports";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { listStaffLinks, whyNoReports } from "@/lib/staff-reports/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("staffReports"))("link.title") };
}

export default async function StaffLinksPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslator("staffReports")]);
  if (!actorCan(actor, "organisation.manage")) notFound();
  const [links, whyNot] = await Promise.all([listStaffLinks(actor), whyNoReports(actor)]);
  const add = (
    <ButtonLink href="/settings/staff-link/new" kind="filled">
      {t("link.add")}
    </ButtonLink>
  );

  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="max-w-152">
          <h1 className="type-act">{t("link.title")}</h1>
          <p>{t("link.lead")}</p>
        </div>
        {links.length > 0 && add}
      </div>
      {whyNot && <NoReports why={whyNot} />}
      {links.length > 0 ? (
        <LinksTable links={links} />
      ) : (
        <Empty title={t("link.empty")} way={add}>
          {t("link.emptyHelp")}
        </Empty>
      )}
    </div>
  );
}
