import type { ReactNode } from "react";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  /** The act as a headline; where it is another person's turn, that it is: いまは、山口部長の判断を待っています. */
  act: string;
  isOthersTurn?: boolean;
  /** Until when, as a `State`. */
  until?: ReactNode;
  reason?: ReactNode;
  /** The only filled button of the page; a quiet one while others are awaited. */
  button?: ReactNode;
  otherWay?: ReactNode;
  /** What can wait, said as plainly as what cannot. */
  canWait?: ReactNode;
  /** The button beside the text, where the page is wide and the act is one of many. */
  isWide?: boolean;
  id?: string;
};

/** The one tinted area of a page: whose turn, until when, the act, why, one button, one other way, what can wait. */
export async function NextAction({
  act,
  isOthersTurn,
  until,
  reason,
  button,
  otherWay,
  canWait,
  isWide,
  id = "next-action",
}: Props) {
  const t = await getTranslator("ui");
  return (
    <section
      aria-labelledby={id}
      className="tint px-4 py-5 max-tablet:-mx-4 print:mx-0! tablet:rounded-12 tablet:px-8 tablet:py-6"
    >
      <div className={isWide ? "gap-8 desk:flex desk:items-end desk:justify-between" : undefined}>
        <div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {!isOthersTurn && <span className="type-note font-bold text-link">{t("nextAction")}</span>}
            {until}
          </div>
          <h2 id={id} className="type-act">
            {act}
          </h2>
          {reason && <div className="mt-0.5">{reason}</div>}
        </div>
        {(button || otherWay) && (
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 max-tablet:*:w-full">
            {button}
            {otherWay && <div className="max-tablet:order-last">{otherWay}</div>}
          </div>
        )}
      </div>
      {canWait && <p className="type-note mt-4 border-t border-key-200 pt-4">{canWait}</p>}
    </section>
  );
}
