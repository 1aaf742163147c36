import { WatchWork } from "@/components/proposals/watch-work";
import { ButtonLink } from "@/components/ui/button-link";
import { State, type StateKind } from "@/components/ui/state";
import { callDisclosure } from "@/lib/disclosures/call-disclosure";
import type { FormAction } from "@/lib/form-state";
import { formatNear } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { ChangeView } from "@/lib/people/list-changes";
import type { ShownChangeState } from "@/lib/people/shown-state";
import { DecideOnPeople } from "./decide-on-people";
import { PeopleTable } from "./people-table";
import { Ended, WaitsFor } from "./what-became";

type Props = {
  incidentId: string;
  one: ChangeView;
  t: Translator<"people">;
  locale: Locale;
  now: Date;
  /** Null for whoever may not decide. */
  decide: FormAction | null;
};

const SHAPES = {
  awaiting: "wait",
  approved: "wait",
  done: "done",
  returned: "off",
  void: "off",
} as const satisfies Record<ShownChangeState, StateKind>;

/** One change of many: what, why, how far it is, and the decision for whoever has it. */
export async function ChangeItem({ incidentId, one, t, locale, now, decide }: Props) {
  const { kind, state, items, count, reason, by, preparedAt, doneAt, isOwn, decision, about, first } = one;
  const { deciders, ending } = one;
  const exposure = await getTranslator("exposure");
  const names: Readonly<Record<string, string>> = facts[locale].items;
  const near = (at: Date) => formatNear(at, locale, { now });
  const named = (of: readonly string[]) => of.map((item) => names[item] ?? item).join("・");
  return (
    <li className="flex flex-col gap-1 border-b border-rule py-4">
      <State kind={SHAPES[state]}>{t(`changes.states.${state}`)}</State>
      <p className="font-bold">
        {kind === "remove"
          ? t("changes.about.remove", { count })
          : t("changes.about.items", { count, items: named(items) })}
      </p>
      {about?.list && <p>{t("changes.ofList", { name: about.list.fileName, time: near(about.list.at) })}</p>}
      {about?.disclosure && (
        <p>{t("changes.ofGroup", { name: callDisclosure(exposure, about.disclosure) })}</p>
      )}
      {about && about.before.length > 0 && <p>{t("changes.before", { items: named(about.before) })}</p>}
      <p className="whitespace-pre-wrap">{t("changes.why", { reason })}</p>
      <p className="type-note text-ink2">
        {t("exports.by", { name: by ?? t("looks.somebody"), time: near(preparedAt) })}
      </p>
      {doneAt && <p className="type-note text-ink2">{t("changes.doneAt", { time: near(doneAt) })}</p>}
      {ending && <Ended {...{ t, ending, near }} />}
      {first.length > 0 && (
        <div className="my-3">
          <PeopleTable
            incidentId={incidentId}
            rows={first}
            caption={
              first.length < count
                ? t("changes.first", { count, shown: first.length })
                : t("changes.all", { count })
            }
            isCaptionShown
          />
        </div>
      )}
      {state === "approved" && <Running here={`/incidents/${incidentId}/people/changes`} t={t} />}
      {state === "awaiting" && isOwn && <WaitsFor {...{ t, deciders }} own={t("changes.own")} />}
      {decide && decision && (
        <DecideOnPeople
          {...{ t, decide }}
          version={decision.version}
          asks={t("changes.yours")}
          help={t(`changes.yoursHelp.${kind}`)}
          yes={t(`changes.approve.${kind}`, { count })}
        />
      )}
    </li>
  );
}

/** The page looks again by itself until it is done, and without JavaScript by the link as well. */
const Running = ({ here, t }: { here: string; t: Translator<"people"> }) => (
  <div>
    <WatchWork isTyping={false} />
    <ButtonLink href={here} kind="quiet">
      {t("changes.again")}
    </ButtonLink>
  </div>
);
