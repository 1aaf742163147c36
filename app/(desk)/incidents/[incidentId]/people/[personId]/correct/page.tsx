import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { PersonKept } from "@/components/people/person-kept";
import { RecordFields } from "@/components/people/record-fields";
import { RevealForm } from "@/components/people/reveal-form";
import { StepHead } from "@/components/records/step-head";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { getPerson } from "@/lib/people/get-person";
import { peopleAddress } from "@/lib/people/people-filter";
import { personAddress, readPair } from "@/lib/people/person-address";
import { correct, lookAgain } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("people"))("correct.title") };
}

/** The record of one person as fields; only while it is shown to whoever corrects it. */
export default async function CorrectPage({
  params,
  searchParams,
}: PageProps<"/incidents/[incidentId]/people/[personId]/correct">) {
  const [actor, { incidentId, personId }, search, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("people"),
  ]);
  if (![incidentId, personId].every((each) => id().safeParse(each).success)) notFound();
  const now = new Date();
  const person = await getPerson(actor, { incidentId, personId, now });
  if (!person?.canCorrect) notFound();
  const { incident, version, revealed } = person;
  const pair = readPair(search);
  return (
    <div className="flex max-w-152 flex-col gap-8">
      <StepHead
        incident={incident}
        above={[
          { href: peopleAddress(incidentId), label: t("crumb") },
          { href: personAddress(incidentId, personId, { pair }), label: t("person.crumb") },
        ]}
        title={t("correct.title")}
        lead={t("correct.lead")}
      />
      <PersonKept
        shown={revealed && { until: revealed.until.getTime(), now: now.getTime() }}
        again={
          <Section title={t("correct.hidden")} lead={t("correct.hiddenHelp")}>
            <div className="pt-4">
              <RevealForm action={lookAgain.bind(null, incidentId, personId)} t={t} />
            </div>
          </Section>
        }
      >
        {revealed && (
          <p className="type-note pb-6 text-ink2">
            {t("person.shown", { time: formatTime(revealed.until) })}
          </p>
        )}
        <ActionForm
          action={correct.bind(null, incidentId, personId, pair)}
          requestId={randomUUID()}
          label={t("correct.title")}
        >
          <HiddenField name="version" value={version} />
          <RecordFields record={revealed?.record ?? null} t={t} />
          <div>
            <SubmitButton>{t("correct.submit")}</SubmitButton>
          </div>
        </ActionForm>
      </PersonKept>
    </div>
  );
}
