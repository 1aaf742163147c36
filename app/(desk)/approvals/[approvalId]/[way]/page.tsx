import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { WAYS } from "@/components/approvals/other-ways";
import { WayForm } from "@/components/approvals/way-form";
import { questionOf } from "@/components/escalations/question-words";
import { getApproval } from "@/lib/approvals/queries";
import { requireActor } from "@/lib/auth/session";
import { listDelegates } from "@/lib/decisions/list-delegates";
import { viewQuestions } from "@/lib/escalations/queries";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { actionOf } from "./action-of";

export async function generateMetadata({ params }: PageProps<"/approvals/[approvalId]/[way]">) {
  const { way } = await params;
  const t = await getTranslator("approvals");
  const known = WAYS.find((each) => each === way);
  return { title: known ? t(`ways.${known}`) : t("one") };
}

/** One of the ways beside a yes, for whoever can decide. */
export default async function WayPage({ params }: PageProps<"/approvals/[approvalId]/[way]">) {
  const [actor, { approvalId, way: given }] = await Promise.all([requireActor(), params]);
  const way = WAYS.find((each) => each === given);
  if (!way || !id().safeParse(approvalId).success) notFound();
  const row = await getApproval(actor, approvalId);
  if (!row?.canDecide) notFound();
  const [t, escalations, locale, people, { questions }] = await Promise.all([
    getTranslator("approvals"),
    getTranslator("escalations"),
    getLocale(),
    listDelegates(actor, row),
    viewQuestions([row]),
  ]);
  const question = questions.get(row.id);
  if (way === "take-over" && !question) notFound();
  const asks = question
    ? questionOf(question, { t: escalations, locale, now: new Date() })
    : t(`kinds.${row.subjectKind}`);

  return (
    <div className="flex max-w-152 flex-col gap-6">
      <header>
        <p className="type-note text-ink2">{asks}</p>
        <h1 className="type-act">{t(`ways.${way}`)}</h1>
      </header>
      <WayForm
        way={way}
        action={actionOf[way].bind(null, row.id)}
        requestId={randomUUID()}
        version={row.version}
        name={row.preparedBy ?? t("somebody")}
        people={people}
        chosenId={people.length === 1 ? (people[0]?.id ?? null) : null}
      />
      <p>
        <Link href="/approvals" prefetch={false} className="link">
          {t("back")}
        </Link>
      </p>
    </div>
  );
}
