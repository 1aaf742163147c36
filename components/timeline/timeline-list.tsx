import { Empty } from "@/components/ui/empty";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { TimelinePage } from "@/lib/timeline/list-timeline";
import { lineMark, lineWords, type Tell } from "./line-words";

type Props = { page: TimelinePage; t: Translator<"timeline">; locale: Locale; tell: Tell };

/** Lines with the time of the event at the left; the time of the entry where it was another minute. */
export function TimelineList({ page, t, locale, tell }: Props) {
  if (page.lines.length === 0) return <Empty title={t("empty")}>{t("emptyHelp")}</Empty>;
  return (
    <ol>
      {page.lines.map((line) => {
        const at = formatShortInstant(line.at, locale);
        const entered = formatShortInstant(line.enteredAt, locale);
        const mark = lineMark(line, t);
        const isLater = entered !== at;
        return (
          <li
            key={`${line.source} ${line.id}`}
            className="grid gap-x-4 border-b border-rule py-2.5 tablet:grid-cols-[9rem_1fr]"
          >
            <time dateTime={line.at.toISOString()} className="type-note whitespace-nowrap text-ink2">
              {at}
            </time>
            <div className="min-w-0">
              {lineWords(line, tell).map((words) => (
                <p key={words} className="whitespace-pre-line break-words">
                  {words}
                </p>
              ))}
              <p className="type-note text-ink2">
                {[
                  mark,
                  isLater && line.by && t("enteredBy", { name: line.by, time: entered }),
                  isLater && !line.by && t("entered", { time: entered }),
                  !isLater && line.source !== "entry" && line.by && t("by", { name: line.by }),
                ]
                  .filter(Boolean)
                  .join("・")}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
