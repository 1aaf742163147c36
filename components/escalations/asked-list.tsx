import Link from "next/link";
import { ApprovalState } from "@/components/approvals/approval-state";
import { Section } from "@/components/ui/section";
import type { EscalationView } from "@/lib/escalations/queries";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { questionOf } from "./question-words";

type Props = { escalation: NonNullable<EscalationView["last"]>; now: Date };

/** What was asked, and what became of each question. */
export async function AskedList({ escalation, now }: Props) {
  const [t, approvals, locale] = await Promise.all([
    getTranslator("escalations"),
    getTranslator("approvals"),
    getLocale(),
  ]);
  return (
    <Section title={t("questionsTitle")}>
      <ol>
        {escalation.approvals.map((row) => {
          const question = escalation.questions.get(row.id);
          return (
            <li key={row.id} className="flex flex-col gap-1 border-b border-rule py-3">
              <Link href={`/approvals/${row.id}`} prefetch={false} className="link self-start font-bold">
                {question ? questionOf(question, { t, locale, now }) : approvals(`kinds.${row.subjectKind}`)}
              </Link>
              <ApprovalState row={row} now={now} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
