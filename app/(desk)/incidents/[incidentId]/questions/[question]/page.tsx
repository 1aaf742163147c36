import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import * as z from "zod";
import { FileDoor } from "@/components/evidence/file-door";
import { AnswerFields } from "@/components/questions/answer-fields";
import { FollowUp } from "@/components/questions/follow-up";
import { QuestionFrame } from "@/components/questions/question-frame";
import { requireActor } from "@/lib/auth/session";
import { dayInJapan, formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { formValuesOf } from "@/lib/questions/form-values";
import { getQuestion } from "@/lib/questions/queries";
import { wordsOf } from "@/lib/questions/words";
import { answer } from "./actions";

type Props = { params: Promise<{ incidentId: string; question: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("questions"))("page.title") };
}

export default async function QuestionPage({ params }: Props) {
  const [actor, locale, t] = await Promise.all([requireActor(), getLocale(), getTranslator("questions")]);
  const { incidentId, question: key } = await params;
  if (!z.uuid().safeParse(incidentId).success) notFound();
  const view = await getQuestion(actor, { incidentId, key });
  if (!view) notFound();

  const { question, answered, place } = view;
  const [now, words, base] = [
    new Date(),
    wordsOf(locale, view.wordsKey),
    `/incidents/${incidentId}/questions`,
  ];
  const number = t(place.isLater ? "page.laterPlace" : "page.place", { number: place.number, of: place.of });
  const saved = view.savedAt && t("page.saved", { time: formatTime(view.savedAt) });
  const people = { list: view.people, self: { id: actor.userId, name: actor.name } };
  return (
    <QuestionFrame
      key={key}
      action={answer.bind(null, incidentId, key)}
      requestId={randomUUID()}
      version={answered?.version ?? 0}
      back={place.before ? { href: `${base}/${place.before}`, text: t("page.back") } : null}
      place={saved ? `${number}・${saved}` : number}
      words={{ next: t("page.next"), stop: t("page.stop"), why: t("page.why") }}
      stopHref={`/incidents/${incidentId}`}
      why={{ text: words.why, cites: question.cites, isOpen: view.isFirstVisit }}
      intro={
        key === "insider_suspicion" && <p className="mb-6 border-l-4 border-ink pl-4">{t("page.insider")}</p>
      }
      after={key === "mail_kept" && <FileDoor incidentId={incidentId} isSecond />}
    >
      <AnswerFields
        ask={question.ask}
        words={words}
        t={t}
        locale={locale}
        today={dayInJapan(now)}
        values={answered ? formValuesOf(question, answered.given, locale) : {}}
        groups={view.groups}
        visibleSince={view.visibleSince}
        unknown={
          question.canBeUnknown
            ? { followUp: <FollowUp {...{ t, locale, people, now, answered }} /> }
            : undefined
        }
      />
    </QuestionFrame>
  );
}
