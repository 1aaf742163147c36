import type { DecideView } from "@/lib/findings/decide-queries";
import type { Duty } from "@/lib/law/duties";
import { clockWords } from "./clock-words";
import type { DecidedWords } from "./decided-words";

type Props = { view: DecideView; say: DecidedWords };

/** What the rules say of report and notification, in a sentence each, and every other duty that they ask for. */
export function RuledDuties({ view, say }: Props) {
  const { t } = say;
  const { outcome } = view.weighed;
  const required = (view.law?.duties ?? []).filter(
    ({ kind, decision }) => kind === "duty" && decision === "required",
  );
  return (
    <div className="flex flex-col gap-3 pt-3">
      <p className="font-bold">{t(`outcomes.${outcome.report}`)}</p>
      <p className="font-bold">{t(`notices.${outcome.notify}`)}</p>
      {required.length > 0 && (
        <ul>
          {required.map((duty) => (
            <li key={duty.id} className="flex flex-wrap justify-between gap-x-4 border-b border-rule py-2">
              <span>
                {say.duty(duty)}: {t(`decisions.${duty.decision}`)}
              </span>
              <span className="type-note text-ink2">{due(duty, say)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const due = ({ clock }: Duty, { locale }: DecidedWords) => (clock ? clockWords(locale).due(clock) : "");
