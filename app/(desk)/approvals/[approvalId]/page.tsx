import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AnswerForm } from "@/components/approvals/answer-form";
import { ApprovalState } from "@/components/approvals/approval-state";
import { Decision } from "@/components/approvals/decision";
import { asksDetermination, DeterminationPart } from "@/components/approvals/determination-part";
import { placeOfSubject } from "@/components/approvals/subject-place";
import { Thread } from "@/components/approvals/thread";
import { questionOf, resultsOf } from "@/components/escalations/question-words";
import { DoneNotice } from "@/components/organisation/done-notice";
import { OPEN_STATES } from "@/lib/approvals/policy";
import { getApproval } from "@/lib/approvals/queries";
import { listThread } from "@/lib/approvals/thread";
import { requireActor } from "@/lib/auth/session";
import { viewQuestions } from "@/lib/escalations/queries";
import { getDetermination } from "@/lib/findings/decide-queries";
import { id } from "@/lib/forms/fields";
import { formatNear } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { approve } from "../actions";
import { answer } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("approvals"))("one") };
}

/** One approval: what it is about, what was said, and what this person can do with it. */
export default async function ApprovalPage({ params, searchParams }: PageProps<"/approvals/[approvalId]">) {
  const [actor, { approvalId }, { done }] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(approvalId).success) notFound();
  const row = await getApproval(actor, approvalId);
  if (!row) notFound();
  const [t, escalations, locale, thread, { questions }] = await Promise.all([
    getTranslator("approvals"),
    getTranslator("escalations"),
    getLocale(),
    listThread(actor, approvalId),
    viewQuestions([row]),
  ]);
  const now = new Date();
  const question = questions.get(row.id);
  const say = { t: escalations, locale, now };
  const { incident, preparedBy, askedAt } = row;
  const place = placeOfSubject(row.subjectKind, incident?.id);
  const decided = row.subjectKind === "determination" ? await getDetermination(actor, row.subjectId) : null;
  const asks =
    (question && questionOf(question, say)) ??
    (decided && asksDetermination(decided, locale)) ??
    t(`kinds.${row.subjectKind}`);

  return (
    <div className="flex max-w-160 flex-col gap-8">
      <header className="flex flex-col gap-1">
        <p className="type-note text-ink2">
          {incident && `${incident.reference}・${incident.title}・`}
          {t("preparedBy", {
            name: preparedBy ?? t("somebody"),
            time: formatNear(askedAt, locale, { now }),
          })}
        </p>
        <h1 className="type-act">{asks}</h1>
        {question && resultsOf(question, say).map((result) => <p key={result}>{result}</p>)}
        <ApprovalState row={row} now={now} />
        {row.preparedById === actor.userId && OPEN_STATES.some((open) => open === row.state) && (
          <p className="type-note text-ink2">{t("own")}</p>
        )}
      </header>
      <DoneNotice done={done} says={{ answered: t("thread.done") }} />
      <Thread rows={thread} now={now} />
      {row.canAnswer && (
        <AnswerForm action={answer.bind(null, row.id)} requestId={randomUUID()} version={row.version} />
      )}
      {decided && (
        <DeterminationPart
          {...{ row, asks, locale, now }}
          view={decided}
          approve={approve.bind(null, row.id)}
        />
      )}
      {row.canDecide && !decided && (
        <ol className="border-t border-line">
          <Decision row={row} question={question} approve={approve.bind(null, row.id)} isFirst now={now} />
        </ol>
      )}
      <p className="flex flex-wrap gap-x-6">
        <Link href="/approvals" prefetch={false} className="link">
          {t("back")}
        </Link>
        {place && !row.canDecide && (
          <Link href={place} prefetch={false} className="link">
            {t("toPlace")}
          </Link>
        )}
        {incident && (
          <Link href={`/incidents/${incident.id}`} prefetch={false} className="link">
            {t("toIncident", { reference: incident.reference })}
          </Link>
        )}
      </p>
    </div>
  );
}
