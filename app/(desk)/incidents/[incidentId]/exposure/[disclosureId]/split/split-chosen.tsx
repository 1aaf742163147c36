import { randomUUID } from "node:crypto";
import { ChosenList } from "@/components/disclosures/chosen-list";
import { SplitForm } from "@/components/disclosures/split-form";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { chosenIds, getChosen } from "@/lib/exposure/get-chosen";
import { split } from "../actions";
import { pageAddress, pairsAddress, splitAddress } from "../chosen-addresses";
import type { DisclosurePage } from "../read-disclosure-page";

/** Those who were ticked, whole pairs where it is one of pairs. */
export async function SplitChosen({ page }: { page: DisclosurePage }) {
  const { actor, view, search, say, title, exposure, here } = page;
  const { t } = say;
  const ids = chosenIds(search.party);
  const ticked = await getChosen(actor, view.incident.id, ids);
  const isWhole = search.pairs === "whole" && ticked !== null && ticked.partners.length > 0;
  const chosen = isWhole ? await getChosen(actor, view.incident.id, [...ids, ...ticked.partners]) : ticked;
  const rows = chosen?.parties ?? [];
  const partners = chosen?.partners ?? [];
  const partyIds = rows.map(({ id }) => id);
  return (
    <>
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
              way={<ButtonLink href={pairsAddress(here, ids)}>{t("ways.pair")}</ButtonLink>}
            >
              {t("split.tornHelp")}
            </Notice>
          )}
          <ChosenList rows={rows} title={t("split.chosen")} t={t} />
          <p className="-mt-6">
            <ButtonLink href={`${pageAddress(here, { party: ids })}#chosen`} kind="quiet">
              {t("choose.more")}
            </ButtonLink>
          </p>
          <SplitForm
            {...{ t }}
            which={{ partyIds }}
            version={view.disclosure.version}
            action={split.bind(null, view.incident.id, view.disclosure.id)}
            at={`${isWhole ? pairsAddress(here, ids) : splitAddress(here, ids)}#split`}
            requestId={randomUUID()}
          />
        </>
      )}
    </>
  );
}
