import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import type { ListedAction } from "@/lib/containment/queries";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  action: ListedAction;
  t: Translator<"containment">;
  locale: Locale;
  now: Date;
  fileName: string | null;
  children?: ReactNode;
};

/** One action: its state in words, who takes care of it, what was written, its proof. */
export function ActionRow({ action, t, locale, now, fileName, children }: Props) {
  const { kind, state, dueAt, doneAt, assignedTo, note, proof, recordedBy, recordedAt } = action;
  const time = (at: Date) => formatShortInstant(at, locale);
  const isLate = state === "open" && dueAt !== null && dueAt < now;
  return (
    <li className="border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-bold">{t(`kinds.${kind}`)}</h3>
        {state === "open" && dueAt && (
          <State kind={isLate ? "late" : "time"}>{t("page.due", { time: time(dueAt) })}</State>
        )}
        {state === "done" && doneAt && <State kind="done">{t("page.doneAt", { time: time(doneAt) })}</State>}
        {state === "impossible" && doneAt && (
          <State kind="off">{t("page.impossibleAt", { time: time(doneAt) })}</State>
        )}
      </div>
      <div className="type-note text-ink2">
        <p>{state === "open" ? t(`helps.${kind}`) : note}</p>
        {state === "open" && note && <p className="whitespace-pre-line">{note}</p>}
        {state === "open" && <p>{assignedTo ? t("page.by", { name: assignedTo }) : t("page.nobody")}</p>}
        {state === "done" && proof !== "nothing" && <p>{t(`proofs.${proof}`)}</p>}
        {fileName && <p>{t("page.proof", { file: fileName })}</p>}
        {state !== "open" && recordedBy && (
          <p>{t("page.recorded", { name: recordedBy, time: time(recordedAt) })}</p>
        )}
        {action.earlier.length > 0 && (
          <details className="mt-1">
            <summary className="link cursor-pointer">
              {t("page.earlier", { count: action.earlier.length })}
            </summary>
            <ol>
              {action.earlier.map(({ at, by, text }) => (
                <li key={at.getTime()} className="py-1">
                  <p>{t("page.changed", { name: by ?? t("page.somebody"), time: time(at) })}</p>
                  <p className="whitespace-pre-line">{text}</p>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      {children}
    </li>
  );
}

type FoldProps = { opens: ReactNode; isOpen?: boolean; children: ReactNode };

/** A form that opens in place, without JavaScript too. */
export function Fold({ opens, isOpen, children }: FoldProps) {
  return (
    <details className="group/act mt-3" open={isOpen}>
      <summary className={`${buttonClass("quiet")} group-open/act:mb-3`}>{opens}</summary>
      <div className="max-w-152 border-l-4 border-line pl-4">{children}</div>
    </details>
  );
}
