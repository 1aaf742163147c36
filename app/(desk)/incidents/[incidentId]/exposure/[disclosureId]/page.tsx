import { notFound } from "next/navigation";
import { PrincipalsPart } from "@/components/disclosures/principals-part";
import { ReceivedPart } from "@/components/disclosures/received-part";
import { DoneNotice } from "@/components/organisation/done-notice";
import { StepHead } from "@/components/records/step-head";
import { Notice } from "@/components/ui/notice";
import { State } from "@/components/ui/state";
import { formatShortInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { pageAddress } from "./chosen-addresses";
import { DisclosureForms } from "./disclosure-forms";
import { Finding } from "./finding";
import { readChoice } from "./read-choice";
import { type DisclosurePageProps, readDisclosurePage } from "./read-disclosure-page";

export async function generateMetadata() {
  return { title: (await getTranslator("exposure"))("one.about") };
}

/** One disclosure: who received it and what they did, whose data it was, and the forms that change it. */
export default async function DisclosurePage(props: DisclosurePageProps) {
  const page = await readDisclosurePage(props);
  if (!page) notFound();
  const { view, search, say, title, exposure, here, after, from } = page;
  const { t, items, locale } = say;
  const { incident, disclosure, canRun } = view;
  const people = `/incidents/${incident.id}/people?disclosure=${disclosure.id}`;
  const choice = await readChoice(page);
  const { found, chosen } = choice;
  const isFound = new Set(found?.parties.map(({ id }) => id));
  const canChoose = (id: string) => canRun && !isFound.has(id);
  const done = (
    code:
      | "made"
      | "corrected"
      | "removed"
      | "company"
      | "split"
      | "access"
      | "opened"
      | "given-back"
      | "later",
  ) => t(`done.${code}`);
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead incident={incident} above={exposure} title={title} lead={t("one.lead")} />
      <DoneNotice
        done={search.done}
        says={{
          made: done("made"),
          corrected: done("corrected"),
          removed: done("removed"),
          company: done("company"),
          split: done("split"),
          access: done("access"),
          opened: done("opened"),
          "given-back": done("given-back"),
          later: done("later"),
        }}
      />
      {!canRun && <Notice kind="read-only" title={t("page.readOnly")} />}
      <div className="-mt-4">
        <p>
          {t(`kinds.${disclosure.kind}`)}
          {disclosure.occurredAt &&
            `・${t("page.occurred", { time: formatShortInstant(disclosure.occurredAt, locale) })}`}
        </p>
        {disclosure.files.length > 0 && (
          <p className="type-note text-ink2">
            {t("one.files", { files: disclosure.files.join(items("separator")) })}
          </p>
        )}
        {disclosure.recipientsUnknown && <State kind="unknown">{t("page.nobodyKnown")}</State>}
      </div>
      {canRun && view.hasAnybody && <Finding {...{ page, choice }} />}
      <ReceivedPart
        {...{ ...say, canRun, canChoose, chosen }}
        incidentId={incident.id}
        received={view.received}
        count={view.recipients}
        all={`${people}&side=recipient`}
        isLater={after !== null}
        pageOf={(place) => `${pageAddress(here, { after: place, from })}#received`}
      />
      <PrincipalsPart
        {...{ t, items, canRun, canChoose, chosen }}
        incidentId={incident.id}
        kind={disclosure.kind}
        shown={view.shown}
        groups={view.itemGroups}
        count={view.principals}
        all={`${people}&side=principal`}
        isLater={from !== null}
        pageOf={(place) => `${pageAddress(here, { after, from: place })}#principals`}
      />
      {canRun && <DisclosureForms page={page} found={found?.parties ?? []} />}
    </div>
  );
}
