import { lineWords, type Tell } from "@/components/timeline/line-words";
import { Section } from "@/components/ui/section";
import { formatShortInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { TimelinePage } from "@/lib/timeline/list-timeline";

type Props = {
  page: TimelinePage;
  tell: Tell;
  incidentId: string;
  /** When the reader last looked; null is the first time. */
  seenAt: Date | null;
};

/** The last lines of the timeline, those since the last visit with a dot. */
export async function TimelineSide({ page, tell, incidentId, seenAt }: Props) {
  const t = await getTranslator("room");
  const isNew = (enteredAt: Date) => seenAt !== null && enteredAt > seenAt;
  const news = page.lines.filter(({ enteredAt }) => isNew(enteredAt)).length;
  return (
    <Section
      title={t("timeline")}
      level="sub"
      aside={
        <a href={`/incidents/${incidentId}/timeline`} className="link">
          {t("timelineAll")}
        </a>
      }
      lead={news > 0 ? t("news", { count: news }) : undefined}
    >
      <ol>
        {page.lines.map((line) => (
          <li key={`${line.source} ${line.id}`} className="border-b border-rule py-2.5">
            <p className="type-note flex items-center gap-2 text-ink2">
              {isNew(line.enteredAt) && (
                <svg aria-hidden="true" width="8" height="8" className="fill-key-900">
                  <circle cx="4" cy="4" r="4" />
                </svg>
              )}
              <time dateTime={line.at.toISOString()}>{formatShortInstant(line.at, tell.locale)}</time>
            </p>
            <p className="type-note break-words">{lineWords(line, tell)[0]}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
