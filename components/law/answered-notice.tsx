import { Notice } from "@/components/ui/notice";
import type { LawView } from "@/lib/findings/law-queries";
import type { InputFact } from "@/lib/law/fact-inputs";
import { changeWords } from "./change-words";
import type { LawSay } from "./law-say";

type Props = { view: LawView; say: LawSay; fact: InputFact | undefined };

/** What an answer has changed, said politely; the region stands there before it has something to say. */
export function AnsweredNotice({ view, say, fact }: Props) {
  const { t, locale } = say;
  const what = changeWords(view.changed, say);
  return (
    <div role="status" className="empty:hidden">
      {fact && (
        <Notice kind="done" title={t("done", { fact: say.fact.name(fact) })}>
          {what.length > 0
            ? t("doneChanged", { what: what.join(locale === "ja" ? "。" : "; ") })
            : t("doneSame")}
        </Notice>
      )}
    </div>
  );
}
