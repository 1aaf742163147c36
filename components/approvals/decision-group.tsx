import { questionOf } from "@/components/escalations/question-words";
import type { ApprovalRow } from "@/lib/approvals/queries";
import type { QuestionView } from "@/lib/escalations/queries";
import type { FormAction } from "@/lib/form-state";
import { formatNear, formatTime } from "@/lib/i18n/format";
import { formatDuration } from "@/lib/i18n/format-duration";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { ApprovalState } from "./approval-state";
import { Decision } from "./decision";
import type { Group } from "./group-by-incident";

type Props = {
  group: Group;
  questions: ReadonlyMap<string, QuestionView>;
  people: number | undefined;
  approve: (row: ApprovalRow) => FormAction;
  /** The id of the one filled button of the page. */
  firstId: string | undefined;
  now: Date;
};

/** The decisions of one incident: what it is, then each question; a decided one is one line. */
export async function DecisionGroup({ group, questions, people, approve, firstId, now }: Props) {
  const [t, escalations, locale] = await Promise.all([
    getTranslator("approvals"),
    getTranslator("escalations"),
    getLocale(),
  ]);
  const { incident, open, decided } = group;
  const [newest] = open;
  const say = { t: escalations, locale, now };
  const asks = (row: ApprovalRow) => {
    const question = questions.get(row.id);
    return question ? questionOf(question, say) : t(`kinds.${row.subjectKind}`);
  };
  const arrived = newest && {
    name: newest.preparedBy ?? t("somebody"),
    time: arrivalOf(newest.askedAt),
  };
  function arrivalOf(at: Date) {
    return now.getTime() - at.getTime() < 43_200_000 ? formatTime(at) : formatNear(at, locale, { now });
  }
  return (
    <section>
      <div className="border-b border-ink pb-3">
        {incident && (
          <p>
            <span className="font-bold">{incident.title}</span>
            {people !== undefined && `・${t("people", { count: people })}`}
          </p>
        )}
        <p className="type-note text-ink2">
          {[
            incident?.knownAt &&
              t("since", {
                duration: formatDuration(now.getTime() - incident.knownAt.getTime(), locale),
              }),
            arrived && t("arrived", arrived),
          ]
            .filter(Boolean)
            .join("・")}
        </p>
      </div>
      <ol>
        {decided.map((row) => (
          <li key={row.id} className="flex flex-col border-b border-line py-3">
            <span>{asks(row)}</span>
            <ApprovalState row={row} now={now} />
          </li>
        ))}
        {open.map((row) => (
          <Decision
            key={row.id}
            row={row}
            question={questions.get(row.id)}
            approve={approve(row)}
            isFirst={row.id === firstId}
            now={now}
          />
        ))}
      </ol>
    </section>
  );
}
