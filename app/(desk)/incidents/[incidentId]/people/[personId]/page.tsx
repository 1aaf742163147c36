import Link from "next/link";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { PersonKnown } from "@/components/people/person-known";
import { PersonParts } from "@/components/people/person-parts";
import { RevealForm } from "@/components/people/reveal-form";
import { StepHead } from "@/components/records/step-head";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getPerson } from "@/lib/people/get-person";
import { peopleAddress } from "@/lib/people/people-filter";
import { pairAddress, personAddress, readPair } from "@/lib/people/person-address";
import { reveal } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("people"))("person.title") };
}

/** One of the people of an incident: masked, or shown for five minutes to whoever gave a reason. */
export default async function PersonPage({
  params,
  searchParams,
}: PageProps<"/incidents/[incidentId]/people/[personId]">) {
  const [actor, { incidentId, personId }, search, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("people"),
    getLocale(),
  ]);
  if (![incidentId, personId].every((each) => id().safeParse(each).success)) notFound();
  const now = new Date();
  const person = await getPerson(actor, { incidentId, personId, now });
  if (!person) notFound();
  const { incident, revealed, parties, elsewhere, canReveal, canCorrect } = person;
  const pair = readPair(search);
  const same = pair && { href: pairAddress(incidentId, pair), label: t("ways.same") };
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={incident}
        above={[{ href: peopleAddress(incidentId), label: t("crumb") }, ...(same ? [same] : [])]}
        title={t("person.title")}
        lead={t("person.lead")}
      />
      <DoneNotice done={search.done} says={{ corrected: t("correct.done") }} />
      {!canCorrect && <Notice kind="read-only" title={t("readOnly")} />}
      {elsewhere.length > 0 && (
        <Notice
          kind="check"
          title={t("person.elsewhere")}
          way={elsewhere.map(({ id: other, reference }) => (
            <Link key={other} href={`/incidents/${other}`} prefetch={false} className="link py-1">
              {reference}
            </Link>
          ))}
        >
          {t("person.elsewhereHelp")}
        </Notice>
      )}
      <PersonKnown
        {...{ person, now, t }}
        here={personAddress(incidentId, personId, { pair })}
        correctAt={personAddress(incidentId, personId, { pair, page: "correct" })}
      />
      {canReveal && !revealed && (
        <Section title={t("reveal.title")} lead={t("reveal.rule")}>
          <div className="pt-4">
            <RevealForm action={reveal.bind(null, incidentId, personId, pair)} t={t} />
          </div>
        </Section>
      )}
      <Section title={t("person.parts")}>
        <PersonParts incidentId={incidentId} parties={parties} locale={locale} />
      </Section>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {same && (
          <Link href={same.href} prefetch={false} className="link">
            {t("person.backToPair")}
          </Link>
        )}
        <Link href={peopleAddress(incidentId)} prefetch={false} className="link">
          {t("person.back")}
        </Link>
      </p>
    </div>
  );
}
