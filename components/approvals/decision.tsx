import { randomUUID } from "node:crypto";
import Link from "next/link";
import { buttonOf, questionOf, resultsOf, untilOf } from "@/components/escalations/question-words";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { State } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApprovalRow } from "@/lib/approvals/queries";
import type { QuestionView } from "@/lib/escalations/queries";
import type { FormAction } from "@/lib/form-state";
import { formatRemaining } from "@/lib/i18n/format-duration";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { OtherWays } from "./other-ways";
import { placeOfSubject } from "./subject-place";
import { urgencyOf } from "./urgency";

type Props = {
  row: ApprovalRow;
  question: QuestionView | undefined;
  approve: FormAction;
  /** Only the most urgent is filled. */
  isFirst: boolean;
  now: Date;
};

/** One decision: the time left, the question, what happens on a yes, the yes, and the other ways. */
export async function Decision({ row, question, approve, isFirst, now }: Props) {
  const [t, escalations, locale] = await Promise.all([
    getTranslator("approvals"),
    getTranslator("escalations"),
    getLocale(),
  ]);
  const { id, dueAt, subjectKind, version, state, incident } = row;
  const say = { t: escalations, locale, now };
  const asks = question ? questionOf(question, say) : t(`kinds.${subjectKind}`);
  const kind = isFirst ? "filled" : "outlined";
  return (
    <li className="border-b border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <State kind={urgencyOf(dueAt, now)}>
          {dueAt
            ? t("left", {
                rest: formatRemaining(dueAt, locale, { now }),
                until: untilOf(subjectKind, dueAt, say),
              })
            : t("noLimit")}
        </State>
        <WhyLink row={row} question={question} />
      </div>
      <h2 className="type-sub">{asks}</h2>
      {question && resultsOf(question, say).map((result) => <p key={result}>{result}</p>)}
      {state === "asked_back" && <State kind="wait">{t("decided.asked_back")}</State>}
      <div className="mt-3 flex items-start gap-3">
        {question ? (
          <ActionForm
            action={approve}
            requestId={randomUUID()}
            label={asks}
            className="flex min-w-0 flex-1 flex-col gap-3 tablet:max-w-80"
          >
            <input type="hidden" name="version" value={version} />
            <SubmitButton kind={kind} wide>
              {buttonOf(question, say)}
            </SubmitButton>
          </ActionForm>
        ) : (
          <div className="flex-1 tablet:max-w-80">
            <ButtonLink
              kind={kind}
              wide
              href={placeOfSubject(subjectKind, incident?.id) ?? `/approvals/${id}`}
            >
              {t("oneOf")}
            </ButtonLink>
          </div>
        )}
        <OtherWays approvalId={id} question={asks} mayTakeOver={question !== undefined} />
      </div>
    </li>
  );
}

/** Where the reasons stand: the report, the decision itself, or the item of the rule. */
async function WhyLink({ row, question }: Pick<Props, "row" | "question">) {
  const [t, escalations] = await Promise.all([getTranslator("approvals"), getTranslator("escalations")]);
  const { incident, id, subjectKind } = row;
  const items = question?.duty.items ?? [];
  const isReport = subjectKind === "start-response" && incident;
  const words = () => {
    if (isReport) return t("readReport");
    if (subjectKind === "prepare-report" && items.length > 0)
      return escalations("citation", { items: items.join("・") });
    return escalations("citationReason");
  };
  return (
    <Link
      href={isReport ? `/incidents/${incident.id}/escalation` : `/approvals/${id}`}
      prefetch={false}
      className="link type-note py-0.5"
    >
      {words()}
    </Link>
  );
}
