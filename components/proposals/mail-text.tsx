import type { ReactNode } from "react";
import { MaskedText } from "@/components/ui/masked-text";
import type { Translator } from "@/lib/i18n/translator";

const FIRST_LINES = 8;

type Props = { text: string; marks: ReactNode; t: Translator<"proposals"> };

/** What the mail says: its first lines, and the rest where somebody asks for it. */
export function MailText({ text, marks, t }: Props) {
  const lines = text.split("\n");
  const [first, rest] = [lines.slice(0, FIRST_LINES).join("\n"), lines.slice(FIRST_LINES).join("\n")];
  return (
    <div className="flex gap-2.5 border-b border-line py-4">
      {marks}
      <div className="type-note min-w-0">
        <h4 className="sr-only">{t("paper.text")}</h4>
        <p className="whitespace-pre-line">
          <MaskedText>{first}</MaskedText>
        </p>
        {rest.trim() && (
          <details>
            <summary className="link inline-block py-1.5">{t("paper.moreText")}</summary>
            <p className="whitespace-pre-line">
              <MaskedText>{rest}</MaskedText>
            </p>
          </details>
        )}
      </div>
    </div>
  );
}
