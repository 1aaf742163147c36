import { Button } from "@/components/ui/button";
import type { DutyChange, DutyState } from "@/lib/findings/compare";
import type { LawView } from "@/lib/findings/law-queries";
import type { LawSay } from "./law-say";
import { SwitchRow } from "./switch-row";
import { WhatIfForm } from "./what-if-form";

type Props = { view: LawView; say: LawSay; href: string; keep: Readonly<Record<string, string>> };

/** もし、こうだったら: flips a fact and says what would follow. Nothing is kept, and nothing falls by itself. */
export function WhatIfPanel({ view, say, href, keep }: Props) {
  const { t } = say;
  const { offered, tried } = view.whatIf;
  return (
    <section id="what-if" className="unsure rounded-12 px-5 py-5">
      <h2 className="type-sub">{t("whatIf.title")}</h2>
      <p className="type-note text-ink2">{offered.length > 0 ? t("whatIf.lead") : t("whatIf.none")}</p>
      {offered.length > 0 && (
        <WhatIfForm href={href} label={t("whatIf.title")}>
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="flex flex-col gap-1 py-3">
            {offered.map(({ id, code, isOn }) => (
              <SwitchRow key={id} name="if" value={code} label={t(`whatIf.cases.${id}`)} isOn={isOn} />
            ))}
          </div>
          <noscript>
            <Button type="submit" kind="quiet">
              {t("whatIf.try")}
            </Button>
          </noscript>
        </WhatIfForm>
      )}
      <div role="status" className="mt-3 border-t-2 border-dashed border-edge pt-3">
        <h3 className="type-note font-bold">{t("whatIf.result")}</h3>
        {tried ? (
          <Tried view={view} say={say} />
        ) : (
          <p className="type-note text-ink2">{t("whatIf.nothing")}</p>
        )}
      </div>
    </section>
  );
}

/** Before and after, a line a matter; then the clock of the final report, also where it stays. */
function Tried({ view, say }: Pick<Props, "view" | "say">) {
  const { t } = say;
  const { tried } = view.whatIf;
  const changes = tried?.changes.duties.filter(({ kind }) => kind === "duty" || kind === "release") ?? [];
  const decided = changes.filter(({ before, after }) => before?.decision !== after?.decision);
  const clocks = changes.filter((change) => !decided.includes(change));
  const stays = finalThatStays(view);
  return (
    <dl className="type-note flex flex-col gap-2 pt-2">
      {decided.length === 0 && clocks.length === 0 && <dd>{t("whatIf.same")}</dd>}
      {matters(decided, say).map(([name, { before, after }]) => (
        <div key={name}>
          <dt className="text-ink2">{name}</dt>
          <dd>
            <s className="text-ink2">{stateWords(before, say, false)}</s>{" "}
            <strong>{stateWords(after, say, true)}</strong>
            {after?.decision !== "required" && <span className="block">{t("whatIf.freed")}</span>}
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
  );

  function finalThatStays({ loaded }: LawView) {
    const final = loaded.law?.duties.find(({ id, clock }) => id.endsWith(".final") && clock !== null);
    if (!final?.clock || changes.some(({ duty }) => duty === final.id)) return null;
    return { id: final.id, due: say.due(final.clock) };
  }
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
