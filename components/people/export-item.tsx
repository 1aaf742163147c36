import { State, type StateKind } from "@/components/ui/state";
import type { FormAction } from "@/lib/form-state";
import { formatNear } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { ExportView } from "@/lib/people/list-exports";
import type { ShownExportState } from "@/lib/people/shown-state";
import { DecideOnPeople } from "./decide-on-people";
import { ExportFetch } from "./export-fetch";
import { Ended, WaitsFor } from "./what-became";

type Props = {
  one: ExportView;
  t: Translator<"people">;
  locale: Locale;
  now: Date;
  /** Null for whoever may not decide. */
  decide: FormAction | null;
};

const SHAPES = {
  awaiting: "wait",
  approved: "you",
  fetched: "done",
  returned: "off",
  void: "off",
  expired: "off",
} as const satisfies Record<ShownExportState, StateKind>;

/** One export: whose list, what for, how far it is, and what this person can do with it. */
export function ExportItem({ one, t, locale, now, decide }: Props) {
  const { id, state, side, count, words, by, preparedAt, expiresAt, fetchedAt, isOwn, canFetch, decision } =
    one;
  const { deciders, ending } = one;
  const near = (at: Date) => formatNear(at, locale, { now });
  const whose = side === null ? t("exports.whose.both") : t(`sides.${side}`);
  return (
    <li className="flex flex-col gap-1 border-b border-rule py-4">
      <State kind={state === "approved" && !isOwn ? "done" : SHAPES[state]}>
        {t(`exports.states.${state}`)}
      </State>
      <p className="font-bold">{t("exports.about", { whose, count })}</p>
      <p className="whitespace-pre-wrap">{t("exports.use", { reason: words.reason })}</p>
      <p>{t("exports.to", { recipient: words.recipient })}</p>
      <p className="type-note text-ink2">
        {t("exports.by", { name: by ?? t("looks.somebody"), time: near(preparedAt) })}
      </p>
      <div role="status" className="empty:hidden">
        {state === "fetched" && fetchedAt && (
          <p className="type-note text-ink2">{t("exports.fetchedAt", { time: near(fetchedAt) })}</p>
        )}
      </div>
      {ending && <Ended {...{ t, ending, near }} />}
      {state === "awaiting" && isOwn && <WaitsFor {...{ t, deciders }} own={t("exports.own")} />}
      {canFetch && expiresAt && (
        <ExportFetch exportId={id} label={t("exports.fetch", { count })} busy={t("exports.fetching")}>
          <p className="type-note">
            {t("exports.until", { time: near(expiresAt) })} {t("exports.fetchRule")}
          </p>
        </ExportFetch>
      )}
      {decide && decision && (
        <DecideOnPeople
          {...{ t, decide }}
          version={decision.version}
          asks={t("exports.yours")}
          help={t("exports.yoursHelp", { name: by ?? t("looks.somebody") })}
          yes={t("exports.approve", { count })}
        />
      )}
    </li>
  );
}
