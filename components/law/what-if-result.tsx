import type { DutyChange, DutyState } from "@/lib/findings/compare";
import type { LawView } from "@/lib/findings/law-queries";
import type { LawSay } from "./law-say";

type Props = { view: LawView; say: LawSay };

/** Before and after, a line a matter; then the clock of the final report, also where it stays. */
export function WhatIfResult({ view, say }: Props) {
  const { t } = say;
  const { telling, silent, clocks, stays } = resultOf(view, say);
  const isSame = telling.length + silent + clocks.length === 0;
  return (
    <div className="type-note flex flex-col gap-2 pt-2">
      {isSame && <p>{t("whatIf.same")}</p>}
      <dl className="flex flex-col gap-2 empty:hidden">
        {telling.map(([name, { before, after }]) => (
          <div key={name}>
            <dt className="text-ink2">{name}</dt>
            <dd>
              <s className="text-ink2">{stateWords(before, say, false)}</s>{" "}
              <strong>{stateWords(after, say, true)}</strong>
            </dd>
          </div>
        ))}
        {clocks.map(({ duty, before, after }) => (
          <div key={duty}>
            <dt className="text-ink2">{t("whatIf.dueOf", { duty: say.duty(duty) })}</dt>
            <dd>{t("whatIf.became", { before: clockWords(before, say), after: clockWords(after, say) })}</dd>
          </div>
        ))}
        {stays && (
          <div>
            <dt className="text-ink2">{t("whatIf.dueOf", { duty: say.duty(stays.id) })}</dt>
            <dd>
              {stays.due} <span className="text-ink2">{t("whatIf.unchanged")}</span>
            </dd>
          </div>
        )}
      </dl>
      {telling.some(([, { after }]) => after?.decision !== "required") && <p>{t("whatIf.freed")}</p>}
      {silent > 0 && <p className="text-ink2">{t("whatIf.others", { count: silent })}</p>}
    </div>
  );
}

function resultOf({ whatIf, loaded }: LawView, say: LawSay) {
  const changes =
    whatIf.tried?.changes.duties.filter(({ kind }) => kind === "duty" || kind === "release") ?? [];
  const decided = changes.filter(({ before, after }) => before?.decision !== after?.decision);
  // What nobody has settled, and would not be due: that is no news to look at one by one.
  const isSilent = ({ before, after }: DutyChange) =>
    before?.decision === "needs_review" && after?.decision === "not_required";
  const final = loaded.law?.duties.find(({ id, clock }) => id.endsWith(".final") && clock !== null);
  const isMoved = changes.some(({ duty }) => duty === final?.id);
  return {
    telling: matters(
      decided.filter((change) => !isSilent(change)),
      say,
    ),
    silent: matters(decided.filter(isSilent), say).length,
    clocks: changes.filter((change) => !decided.includes(change)),
    stays: final?.clock && !isMoved ? { id: final.id, due: say.due(final.clock) } : null,
  };
}

/** Duties that change alike under one name: both reports of an Act are one. */
function matters(changes: readonly DutyChange[], say: LawSay): readonly [string, DutyChange][] {
  return [...new Map(changes.map((change) => [say.duties([change.duty]), change]))];
}

/** "Not required" is nothing that a trial can say: legal would decide. */
function stateWords(state: DutyState | null, { t }: LawSay, isAfter: boolean): string {
  if (state?.decision === "required") return t("whatIf.required");
  if (state?.decision === "needs_review" || isAfter) return t("whatIf.judge");
  return t("whatIf.notNow");
}

const clockWords = (state: DutyState | null, { t, due }: LawSay) =>
  state?.clock ? due(state.clock) : t("whatIf.noDue");
