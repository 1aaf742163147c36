import { notFound, redirect } from "next/navigation";
import * as z from "zod";
import { AnswersList } from "@/components/questions/answers-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getQuestions } from "@/lib/questions/queries";
import { answeredRows, openRows } from "./answer-rows";

type Props = { params: Promise<{ incidentId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("questions"))("page.title") };
}

/** The next question; where none is left that cannot wait, all answers and what can be answered later. */
export default async function QuestionsPage({ params }: Props) {
  const [actor, locale, t] = await Promise.all([requireActor(), getLocale(), getTranslator("questions")]);
  const { incidentId } = await params;
  if (!z.uuid().safeParse(incidentId).success) notFound();
  const view = await getQuestions(actor, incidentId);
  if (!view) notFound();
  const base = `/incidents/${incidentId}/questions`;
  if (view.next) redirect(`${base}/${view.next.key}`);

  const [later] = view.later;
  const words = { t, locale, base };
  return (
    <div className="mx-auto flex max-w-160 flex-col gap-10 tablet:pt-6">
      <div>
        <p className="type-note text-ink2">{t("list.reference", { reference: view.reference })}</p>
        <h1 className="type-act">{t("list.title")}</h1>
        <p className="mt-2">{later ? t("list.hasLater", { count: view.later.length }) : t("list.allDone")}</p>
        <p className="mt-6 flex flex-wrap items-center gap-4">
          <ButtonLink kind="filled" size="large" href={`/incidents/${incidentId}`}>
            {t("list.toIncident")}
          </ButtonLink>
          {later && (
            <ButtonLink kind="quiet" href={`${base}/${later.key}`}>
              {t("list.goOn")}
            </ButtonLink>
          )}
        </p>
      </div>
      <Section title={t("list.answers")}>
        <AnswersList rows={answeredRows(view, words)} />
      </Section>
      {later && (
        <Section title={t("list.later")}>
          <AnswersList rows={openRows(view, words)} />
        </Section>
      )}
    </div>
  );
}
