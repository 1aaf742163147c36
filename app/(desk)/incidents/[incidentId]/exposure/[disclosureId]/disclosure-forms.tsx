import { randomUUID } from "node:crypto";
import { Fold } from "@/components/containment/action-row";
import { AboutFields } from "@/components/disclosures/about-fields";
import { AddPartyForm } from "@/components/disclosures/add-party-form";
import { AddedNotice } from "@/components/disclosures/added-notice";
import { CompanyForm } from "@/components/disclosures/company-form";
import { RemoveParties } from "@/components/disclosures/remove-parties";
import { SplitGroups } from "@/components/disclosures/split-groups";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FoundParty } from "@/lib/exposure/find-in-disclosure";
import { chosenIds, getChosen } from "@/lib/exposure/get-chosen";
import { getCompany } from "@/lib/exposure/get-company";
import { listSplitGroups } from "@/lib/exposure/get-split-group";
import { dayInJapan } from "@/lib/i18n/format";
import { add, remove, takeAway } from "../actions";
import { changeCompany, correct } from "./actions";
import { groupAddress } from "./chosen-addresses";
import type { DisclosurePage } from "./read-disclosure-page";

type Props = {
  page: DisclosurePage;
  /** Parts that a search has found; they can be worked on as those of the lists. */
  found: readonly FoundParty[];
};

/** Above as many companies their forms lie together. */
const FEW = 3;

/** Everything that changes a disclosure, folded: add, take out, correct, remove. */
export async function DisclosureForms({ page, found }: Props) {
  const { actor, view, search, say, here } = page;
  const { t, items, words, files, locale } = say;
  const { incident, disclosure, isEmpty } = view;
  const [many, companies] = await Promise.all([
    listSplitGroups(actor, disclosure.id),
    companiesOf(page, found),
  ]);
  const shown = [
    ...found,
    ...view.received.rows.map((row) => ({ ...row, side: "recipient" as const })),
    ...view.shown.rows.map((row) => ({ ...row, side: "principal" as const })),
  ];
  const bound = [incident.id, disclosure.id] as const;
  const chosen = search.done === "added" && (await getChosen(actor, incident.id, chosenIds(search.party)));
  const added = chosen ? chosen.parties[0] : undefined;
  const forms = companies.map((company) => (
    <Fold key={company.id} opens={t("one.companyFor", { name: company.name })}>
      <CompanyForm
        {...{ t, company }}
        action={changeCompany.bind(null, ...bound, company.id)}
        at={`${here}#company-${company.id}`}
        requestId={randomUUID()}
      />
    </Fold>
  ));
  return (
    <Section title={t("one.about")}>
      <Fold opens={t("one.add")} isOpen={isEmpty || added !== undefined}>
        <AddPartyForm
          // Empty for the next one.
          key={added?.id}
          said={added && <AddedNotice {...{ t, added }} />}
          {...{ t, items, kind: disclosure.kind }}
          action={add.bind(null, ...bound)}
          at={`${here}#add`}
          requestId={randomUUID()}
        />
      </Fold>
      {!isEmpty && (
        <Fold opens={t("one.removeSome")}>
          <p className="type-note text-ink2">{t("one.notHere")}</p>
          <RemoveParties
            rows={[...new Map(shown.map((row) => [row.id, row])).values()]}
            incidentId={incident.id}
            {...{ t, items, here }}
            action={(partyId) => remove.bind(null, incident.id, partyId)}
            makeRequestId={randomUUID}
          />
        </Fold>
      )}
      {companies.length > FEW ? (
        <Fold opens={t("one.companies")}>
          <p className="type-note text-ink2">{t("one.companiesHelp")}</p>
          {forms}
        </Fold>
      ) : (
        forms
      )}
      {!isEmpty && (
        <Fold opens={t("many.title")}>
          <SplitGroups
            {...{ t, items, words, files, kind: disclosure.kind, ...many }}
            groups={view.itemGroups}
            splitAt={`${here}/split`}
            groupAt={(code) => groupAddress(here, code)}
          />
        </Fold>
      )}
      <Fold opens={t("one.correct")}>
        <ActionForm
          action={correct.bind(null, ...bound)}
          at={`${here}#correct`}
          requestId={randomUUID()}
          label={t("one.correct")}
        >
          <HiddenField name="version" value={disclosure.version} />
          <AboutFields t={t} locale={locale} today={dayInJapan(new Date())} before={disclosure} />
          <div>
            <SubmitButton kind="outlined">{t("one.save")}</SubmitButton>
          </div>
        </ActionForm>
      </Fold>
      {isEmpty && (
        <Fold opens={t("one.delete")}>
          <ActionForm
            action={takeAway.bind(null, ...bound)}
            at={`${here}#delete`}
            requestId={randomUUID()}
            label={t("one.delete")}
          >
            <HiddenField name="version" value={disclosure.version} />
            <p className="type-note">{t("one.deleteHelp")}</p>
            <div>
              <SubmitButton kind="outlined">{t("one.delete")}</SubmitButton>
            </div>
          </ActionForm>
        </Fold>
      )}
    </Section>
  );
}

/** The companies of the lists, with those that a search has found. */
async function companiesOf({ actor, view }: DisclosurePage, found: readonly FoundParty[]) {
  const there = new Set(view.companies.map(({ id }) => id));
  const ids = new Set(found.flatMap(({ companyId }) => companyId ?? []).filter((id) => !there.has(id)));
  const more = await Promise.all([...ids].map((id) => getCompany(actor, id)));
  return [...more.filter((company) => company !== null), ...view.companies];
}
