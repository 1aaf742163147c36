import { randomUUID } from "node:crypto";
import { Fold } from "@/components/containment/action-row";
import { AboutFields } from "@/components/disclosures/about-fields";
import { AddPartyForm } from "@/components/disclosures/add-party-form";
import { AddedNotice } from "@/components/disclosures/added-notice";
import { CompanyForm } from "@/components/disclosures/company-form";
import { RemoveParties } from "@/components/disclosures/remove-parties";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { chosenIds, getChosen } from "@/lib/exposure/get-chosen";
import { dayInJapan } from "@/lib/i18n/format";
import { add, remove, takeAway } from "../actions";
import { changeCompany, correct } from "./actions";
import type { readDisclosurePage } from "./read-disclosure-page";

type Props = { page: NonNullable<Awaited<ReturnType<typeof readDisclosurePage>>> };

/** Everything that changes a disclosure, folded: add, take out, correct, remove. */
export async function DisclosureForms({ page: { actor, view, search, say, here } }: Props) {
  const { t, items, locale } = say;
  const { incident, disclosure, companies, isEmpty } = view;
  const bound = [incident.id, disclosure.id] as const;
  const chosen = search.done === "added" && (await getChosen(actor, incident.id, chosenIds(search.party)));
  const added = chosen ? chosen.parties[0] : undefined;
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
          <RemoveParties
            rows={[
              ...view.received.rows.map((row) => ({ ...row, side: "recipient" as const })),
              ...view.shown.map((row) => ({ ...row, side: "principal" as const })),
            ]}
            incidentId={incident.id}
            {...{ t, items, here }}
            action={(partyId) => remove.bind(null, incident.id, partyId)}
            makeRequestId={randomUUID}
          />
        </Fold>
      )}
      {companies.map((company) => (
        <Fold key={company.id} opens={t("one.companyFor", { name: company.name })}>
          <CompanyForm
            {...{ t, company }}
            action={changeCompany.bind(null, ...bound, company.id)}
            at={`${here}#company-${company.id}`}
            requestId={randomUUID()}
          />
        </Fold>
      ))}
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
