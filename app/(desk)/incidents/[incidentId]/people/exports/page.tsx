import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { ExportForm } from "@/components/people/export-form";
import { ExportItem } from "@/components/people/export-item";
import { StepHead } from "@/components/records/step-head";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { listExports } from "@/lib/people/list-exports";
import { peopleAddress } from "@/lib/people/people-filter";
import { ask, decide } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("people"))("exports.title") };
}

/** Lists that leave the house: asked for, decided by somebody else, fetched once. */
export default async function ExportsPage({
  params,
  searchParams,
}: PageProps<"/incidents/[incidentId]/people/exports">) {
  const [actor, { incidentId }, { done }, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("people"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const now = new Date();
  const view = await listExports(actor, { incidentId, now });
  if (!view) notFound();
  const { incident, exports, canAsk, isClosed } = view;
  const isWaiting = exports.some(({ state }) => state === "awaiting");
  const isYourTurn = exports.some(({ canFetch, decision }) => canFetch || decision);
  const says = { asked: t("exports.asked"), approved: t("exports.decided"), returned: t("exports.returned") };
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={incident}
        above={{ href: peopleAddress(incidentId), label: t("crumb") }}
        title={t("exports.title")}
        lead={t("exports.lead")}
      />
      <DoneNotice
        done={done}
        says={says}
        warns={{ "content-changed": t("exports.changed"), gone: t("exports.gone") }}
      />
      {isClosed && <Notice kind="read-only" title={t("exports.closed", { status: incident.status })} />}
      <Section title={t("exports.list")}>
        {exports.length > 0 ? (
          <ul>
            {exports.map((one) => (
              <ExportItem
                key={one.id}
                {...{ one, t, locale, now }}
                decide={one.decision ? decide.bind(null, incidentId, one.decision.approvalId) : null}
              />
            ))}
          </ul>
        ) : (
          <Empty title={t("exports.empty")}>{!isClosed && t("exports.emptyHelp")}</Empty>
        )}
      </Section>
      {canAsk && isWaiting && <p className="text-ink2">{t("exports.later")}</p>}
      {canAsk && !isWaiting && (
        <Section title={t("exports.ask")}>
          <div className="pt-4">
            <ExportForm action={ask.bind(null, incidentId)} t={t} isFirst={!isYourTurn} />
          </div>
        </Section>
      )}
    </div>
  );
}
