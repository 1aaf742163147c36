import { Fragment } from "react";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  /** Text in which every hidden character is a ●, as the server masked it. */
  children: string;
};

/** 佐藤 ●●: the dots small and grey so that a list stays calm; a screen reader hears 「伏せています」. */
export async function MaskedText({ children }: Props) {
  const t = await getTranslator("ui");
  const pieces = children.split(/(●+)/u).map((text, at) => ({ text, at }));
  return (
    <span translate="no">
      {pieces.map(({ text, at }) =>
        text.startsWith("●") ? (
          <Fragment key={at}>
            <span aria-hidden="true" className="text-ink3 text-[0.8em]">
              {text}
            </span>
            <span className="sr-only">({t("masked")})</span>
          </Fragment>
        ) : (
          text
        ),
      )}
    </span>
  );
}
