import { randomUUID } from "node:crypto";
import { ChooseForm } from "@/components/disclosures/choose-form";
import { FoundPart } from "@/components/disclosures/found-part";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { addKnown, choose } from "./choose-actions";
import { pageAddress } from "./chosen-addresses";
import type { readChoice } from "./read-choice";
import type { DisclosurePage } from "./read-disclosure-page";

type Props = { page: DisclosurePage; choice: Awaited<ReturnType<typeof readChoice>> };

/** The exact search of a disclosure, with those who are chosen so far, and whom it has found. */
export async function Finding({ page, choice: { found, lookUp, chosen, kept } }: Props) {
  const { view, say, here, after, from, find } = page;
  const { t, items, words } = say;
  const people = await getTranslator("people");
  const { incident, disclosure } = view;
  const bound = [incident.id, disclosure.id] as const;
  const party = [...chosen];
  const unreadable = lookUp?.value ? people(`lookUp.unreadable.${lookUp.by}`) : t("choose.empty");
  return (
    <>
      <Section title={t("choose.title")} lead={t("choose.lead")}>
        <div className="pt-4">
          <ChooseForm
            {...{ t, people, kept, after, from, find }}
            count={party.length}
            action={choose.bind(null, ...bound)}
            at={`${pageAddress(here, { party, after, from, find })}#chosen`}
          />
        </div>
      </Section>
      {find && (
        <div id="found">
          <FoundPart
            {...{ found, t, items, words, unreadable, chosen, here }}
            incidentId={incident.id}
            kind={disclosure.kind}
            add={(personId) => addKnown.bind(null, ...bound, personId)}
            makeRequestId={randomUUID}
          />
        </div>
      )}
    </>
  );
}
