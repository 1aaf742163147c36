import Link from "next/link";
import type { ReactNode } from "react";
import { HideAgain } from "@/components/people/hide-again";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { State } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { DifferenceView } from "@/lib/reconciliation/difference-queries";
import type { ShownDifference } from "@/lib/reconciliation/shown-differences";
import { DifferenceRows } from "./difference-rows";

type Props = {
  difference: DifferenceView;
  shown: ShownDifference | null;
  now: Date;
  t: Translator<"reconciliation">;
  people: Translator<"people">;
  locale: Locale;
  /** Where the form opens that shows the values; null where the reader may not see them. */
  lookAt: string | null;
  /** That form, where it is open. */
  look: ReactNode;
  /** Where its form opens; null where nothing can be decided (any more). */
  decideAt: string | null;
  /** The form, where it is open. */
  form: ReactNode;
  undo: FormAction;
  requestId: string;
};

/** One person who is not the same in both lists: what they say, what was decided and why. */
export function DifferenceItem(props: Props) {
  const { difference, shown, now, t, people, locale, lookAt, look, decideAt, form, undo, requestId } = props;
  const { id, number, kind, decision, decidedBy, decidedAt, reason, version } = difference;
  const masked = <DifferenceRows {...{ difference, t, people }} shown={null} />;
  return (
    <li id={`d${number}`} className="border-b border-rule py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-bold">{t("differences.number", { number })}</h3>
        <State kind={decision ? "done" : "unknown"}>
          {decision ? t(`decided.${decision}`) : t(`kinds.${kind}`)}
        </State>
      </div>
      {shown ? (
        <HideAgain shown={{ until: shown.until.getTime(), now: now.getTime() }} hidden={masked}>
          <DifferenceRows {...{ difference, shown, t, people }} />
          <p className="type-note mt-1 text-ink2">
            {people("person.shown", { time: formatTime(shown.until) })}
          </p>
        </HideAgain>
      ) : (
        masked
      )}
      {look}
      {lookAt && !shown && !look && (
        <p className="mt-1">
          <Link href={lookAt} prefetch={false} className="link inline-block py-2.5">
            {t("differences.look")}
            <span className="sr-only"> {t("differences.number", { number })}</span>
          </Link>
        </p>
      )}
      {decision && (
        <div className="mt-2">
          {reason && <p className="whitespace-pre-line">{t("differences.reason", { reason })}</p>}
          {decidedAt && (
            <p className="type-note text-ink2">
              {t("differences.by", {
                name: decidedBy ?? t("moved.somebody"),
                time: formatShortInstant(decidedAt, locale),
              })}
            </p>
          )}
        </div>
      )}
      {form}
      {!form && !look && decideAt && !decision && (
        <p className="mt-1">
          <Link href={decideAt} prefetch={false} className="link inline-block py-2.5">
            {t("differences.decide")}
            <span className="sr-only"> {t("differences.number", { number })}</span>
          </Link>
        </p>
      )}
      {!form && decideAt && decision && (
        <ActionForm
          key={id}
          action={undo}
          requestId={requestId}
          label={`${t("differences.number", { number })}: ${t("differences.undo")}`}
          className="mt-2 flex flex-col gap-3"
        >
          <HiddenField name="version" value={version} />
          <div>
            <SubmitButton kind="quiet">{t("differences.undo")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </li>
  );
}
