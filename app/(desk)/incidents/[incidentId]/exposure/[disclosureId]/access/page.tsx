import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { AccessForm } from "@/components/disclosures/access-form";
import { ReceivedTable } from "@/components/disclosures/received-table";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { chosenIds, getChosen } from "@/lib/exposure/get-chosen";
import { dayInJapan } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { sayAccess } from "../actions";
import { accessAddress } from "../chosen-addresses";
import { type DisclosurePageProps, readDisclosurePage } from "../read-disclosure-page";

export async function generateMetadata() {
  return { title: (await getTranslator("exposure"))("access.title") };
}

/** Who was chosen and how it stands with them, and the one answer that is recorded of all. */
export default async function AccessPage(props: DisclosurePageProps) {
  const page = await readDisclosurePage(props);
  if (!page?.view.canRun) notFound();
  const { actor, view, search, say, evidence, title, exposure, here } = page;
  const { t } = say;
  const incidentId = view.incident.id;
  const ids = chosenIds(search.party);
  const chosen = await getChosen(actor, incidentId, ids);
  const rows = chosen?.parties.filter(({ side }) => side === "recipient") ?? [];
  const now = new Date();
  const partyIds = rows.map(({ id }) => id);
  const form = `${accessAddress(here, partyIds)}#access`;
  const states = new Set(rows.map(({ access }) => access));
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={view.incident}
        above={[exposure, { href: here, label: title }]}
        title={t("access.title")}
        lead={rows.length > 0 ? t("access.lead", { count: rows.length }) : ""}
      />
      {rows.length === 0 || !chosen ? (
        <Empty title={t("access.none")} way={<ButtonLink href={here}>{t("access.back")}</ButtonLink>}>
          {t("access.noneHelp")}
        </Empty>
      ) : (
        <>
          <Section title={t("access.chosen")}>
            <ReceivedTable
              {...{ ...say, incidentId }}
              rows={rows}
              caption={t("access.chosen")}
              canChoose={() => false}
            />
          </Section>
          {states.size > 1 && (
            <Notice kind="check" title={t("access.differ")}>
              {t("access.differHelp")}
            </Notice>
          )}
          <div className="max-w-152">
            <AccessForm
              {...{ ...say, now, partyIds, evidence }}
              today={dayInJapan(now)}
              seen={chosen.seen}
              action={sayAccess.bind(null, incidentId, view.disclosure.id)}
              at={form}
              requestId={randomUUID()}
            />
          </div>
        </>
      )}
    </div>
  );
}
