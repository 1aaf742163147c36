import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ChosenList } from "@/components/disclosures/chosen-list";
import { SplitForm } from "@/components/disclosures/split-form";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { chosenIds, getChosen } from "@/lib/exposure/get-chosen";
import { getTranslator } from "@/lib/i18n/translator";
import { split } from "../actions";
import { splitAddress } from "../chosen-addresses";
import { type DisclosurePageProps, readDisclosurePage } from "../read-disclosure-page";

export async function generateMetadata() {
  return { title: (await getTranslator("exposure"))("split.title") };
}

/** Who goes into a second disclosure, and what that one was. */
export default async function SplitPage(props: DisclosurePageProps) {
  const page = await readDisclosurePage(props);
  if (!page?.view.canRun) notFound();
  const { actor, view, search, say, title, exposure, here } = page;
  const { t } = say;
  const chosen = await getChosen(actor, view.incident.id, chosenIds(search.party));
  const rows = chosen?.parties ?? [];
  const partners = chosen?.partners ?? [];
  const partyIds = rows.map(({ id }) => id);
  return (
    <div className="flex max-w-152 flex-col gap-10">
      <StepHead
        incident={view.incident}
        above={[exposure, { href: here, label: title }]}
        title={t("split.title")}
        lead={rows.length > 0 ? t("split.lead", { count: rows.length }) : ""}
      />
      {rows.length === 0 ? (
        <Empty title={t("access.none")} way={<ButtonLink href={here}>{t("access.back")}</ButtonLink>}>
          {t("access.noneHelp")}
        </Empty>
      ) : (
        <>
          {partners.length > 0 && (
            <Notice
              kind="check"
              title={t("split.torn")}
              way={
                <ButtonLink href={splitAddress(here, [...partyIds, ...partners])}>
                  {t("ways.pair")}
                </ButtonLink>
              }
            >
              {t("split.tornHelp")}
            </Notice>
          )}
          <ChosenList rows={rows} title={t("split.chosen")} t={t} />
          <SplitForm
            {...{ t, partyIds }}
            version={view.disclosure.version}
            action={split.bind(null, view.incident.id, view.disclosure.id)}
            at={`${splitAddress(here, partyIds)}#split`}
            requestId={randomUUID()}
          />
        </>
      )}
    </div>
  );
}
