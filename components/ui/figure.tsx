import type { ReactNode } from "react";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  /** The finding, not the subject. */
  title: string;
  /** What is measured. */
  measure?: string;
  /** An SVG made on the server with a sentence as its name. */
  picture: ReactNode;
  /** The same numbers. */
  table: ReactNode;
  note?: string;
};

/** A picture for people who would rather look, with the table behind it; print gives both. */
export async function Figure({ title, measure, picture, table, note }: Props) {
  const t = await getTranslator("ui");
  return (
    <figure className="m-0">
      <figcaption>
        <span className="type-sub block">{title}</span>
        {measure && <span className="type-note block text-ink2">{measure}</span>}
      </figcaption>
      <div className="mt-3">{picture}</div>
      {note && <p className="type-note mt-2 text-ink2">{note}</p>}
      <details className="mt-2">
        <summary className="link type-note inline-block py-2.5">{t("showTable")}</summary>
        <div className="mt-1">{table}</div>
      </details>
    </figure>
  );
}
