import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ConfirmedAct } from "@/components/organisation/confirmed-act";
import { DoneNotice } from "@/components/organisation/done-notice";
import { LinkAddress } from "@/components/staff-reports/link-address";
import { NoReports } from "@/components/staff-reports/no-reports";
import { ButtonLink } from "@/components/ui/button-link";
import { State } from "@/components/ui/state";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { dayInJapan, formatDay } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { addressOf } from "@/lib/staff-reports/link-address";
import { getStaffLink, whyNoReports } from "@/lib/staff-reports/queries";
import { revoke } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("staffReports"))("link.title") };
}

type Props = PageProps<"/settings/staff-link/[linkId]">;

export default async function StaffLinkPage({ params, searchParams }: Props) {
  const [actor, { linkId }, { done }] = await Promise.all([requireActor(), params, searchParams]);
  if (!actorCan(actor, "organisation.manage") || !id().safeParse(linkId).success) notFound();
  const [link, whyNot, t, locale] = await Promise.all([
    getStaffLink(actor, linkId),
    whyNoReports(actor),
    getTranslator("staffReports"),
    getLocale(),
  ]);
  if (!link) notFound();
  const { label, code, revokedAt } = link;

  return (
    <div className="flex max-w-176 flex-col gap-8">
      <h1 className="type-act">{label}</h1>
      <DoneNotice done={done} says={{ made: t("link.doneMade"), revoked: t("link.doneRevoked") }} />
      {whyNot && !revokedAt && <NoReports why={whyNot} />}
      {revokedAt && (
        <State kind="off">{t("link.revoked", { day: formatDay(dayInJapan(revokedAt), locale) })}</State>
      )}
      {code && (
        <>
          <LinkAddress address={addressOf(code)} />
          <div>
            <ButtonLink href={`/settings/staff-link/${linkId}/poster`} kind="filled">
              {t("link.poster")}
            </ButtonLink>
          </div>
          <ConfirmedAct
            opens={t("link.revoke")}
            help={t("link.revokeHelp")}
            does={t("link.revokeDo")}
            action={revoke.bind(null, linkId)}
            requestId={randomUUID()}
          />
        </>
      )}
    </div>
  );
}
