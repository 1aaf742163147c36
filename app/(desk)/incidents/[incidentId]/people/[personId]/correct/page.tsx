import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { RecordFields } from "@/components/people/record-fields";
import { StepHead } from "@/components/records/step-head";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { getPerson } from "@/lib/people/get-person";
import { peopleAddress } from "@/lib/people/people-filter";
import { correct } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("people"))("correct.title") };
}

/** The record of one person as fields; only while it is shown to whoever corrects it. */
export default async function CorrectPage({
  params,
}: PageProps<"/incidents/[incidentId]/people/[personId]/correct">) {
  const [actor, { incidentId, personId }, t] = await Promise.all([
    requireActor(),
    params,
    getTranslator("people"),
  ]);
  if (![incidentId, personId].every((each) => id().safeParse(each).success)) notFound();
  const person = await getPerson(actor, { incidentId, personId, now: new Date() });
  if (!person?.canCorrect) notFound();
  const place = `${peopleAddress(incidentId)}/${personId}`;
  return (
    <div className="flex max-w-152 flex-col gap-8">
      <StepHead
        incident={person.incident}
        above={{ href: place, label: t("person.crumb") }}
        title={t("correct.title")}
        lead={t("correct.lead")}
      />
      {person.revealed ? (
        <ActionForm action={correct.bind(null, incidentId, personId)} requestId={randomUUID()}>
          <HiddenField name="version" value={person.version} />
          <RecordFields record={person.revealed.record} t={t} />
          <div>
            <SubmitButton>{t("correct.submit")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <Notice
          kind="info"
          title={t("correct.hidden")}
          way={<ButtonLink href={place}>{t("reveal.title")}</ButtonLink>}
        >
          {t("correct.hiddenHelp")}
        </Notice>
      )}
    </div>
  );
}
