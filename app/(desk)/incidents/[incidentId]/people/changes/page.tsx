import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { ChangeForms } from "@/components/people/change-forms";
import { ChangeItem } from "@/components/people/change-item";
import { StepHead } from "@/components/records/step-head";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { listChangeable, listChanges } from "@/lib/people/list-changes";
import { peopleAddress } from "@/lib/people/people-filter";
import { decide, removeImport, setItems } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("people"))("changes.title") };
}

/** Many people corrected at once: asked for, decided by somebody else, carried out. */
export default async function ChangesPage({
  params,
  searchParams,
}: PageProps<"/incidents/[incidentId]/people/changes">) {
  const [actor, { incidentId }, { done, group }, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("people"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const [view, changeable] = await Promise.all([
    listChanges(actor, incidentId),
    listChangeable(actor, incidentId),
  ]);
  if (!view) notFound();
  const { incident, changes, canAsk, isClosed } = view;
  const says = { asked: t("changes.asked"), approved: t("changes.decided"), returned: t("exports.returned") };
  const now = new Date();
  const isUnderWay = changes.some(({ state }) => state === "awaiting" || state === "approved");
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={incident}
        above={{ href: peopleAddress(incidentId), label: t("crumb") }}
        title={t("changes.title")}
        lead={t("changes.lead")}
      />
      <DoneNotice done={done} says={says} warns={{ "content-changed": t("changes.changed") }} />
      {isClosed && <Notice kind="read-only" title={t("exports.closed", { status: incident.status })} />}
      <Section title={t("changes.list")}>
        {changes.length > 0 ? (
          <ul>
            {changes.map((one) => (
              <ChangeItem
                key={one.id}
                {...{ incidentId, one, t, locale, now }}
                decide={one.decision ? decide.bind(null, incidentId, one.decision.approvalId) : null}
              />
            ))}
          </ul>
        ) : (
          <Empty title={t("changes.empty")}>{!isClosed && t("changes.emptyHelp")}</Empty>
        )}
      </Section>
      {canAsk && isUnderWay && <p className="text-ink2">{t("changes.later")}</p>}
      {canAsk && !isUnderWay && (
        <ChangeForms
          {...{ changeable, t, locale }}
          chosen={typeof group === "string" ? group : null}
          here={`/incidents/${incidentId}/people/changes`}
          remove={removeImport.bind(null, incidentId)}
          setItems={setItems.bind(null, incidentId)}
        />
      )}
    </div>
  );
}
