import { notFound } from "next/navigation";
import { Poster } from "@/components/staff-reports/poster";
import { PrintButton } from "@/components/staff-reports/print-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { addressOf } from "@/lib/staff-reports/link-address";
import { getPosterName, getStaffLink } from "@/lib/staff-reports/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("staffReports"))("poster.title") };
}

export default async function PosterPage({ params }: PageProps<"/settings/staff-link/[linkId]/poster">) {
  const [actor, { linkId }] = await Promise.all([requireActor(), params]);
  if (!actorCan(actor, "organisation.manage") || !id().safeParse(linkId).success) notFound();
  const [link, organisation, t] = await Promise.all([
    getStaffLink(actor, linkId),
    getPosterName(actor),
    getTranslator("staffReports"),
  ]);
  if (!link?.code) notFound();

  return (
    <div className="flex flex-col gap-6">
      <div className="no-print flex flex-wrap items-center gap-4">
        <h1 className="type-act">{t("poster.title")}</h1>
        <PrintButton label={t("poster.print")} />
        <p className="type-note text-ink2">{t("poster.printHelp")}</p>
      </div>
      <Poster address={addressOf(link.code)} organisation={organisation} />
    </div>
  );
}
