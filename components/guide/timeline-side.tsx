import type { ReactNode } from "react";
import { lineWords, type Tell } from "@/components/timeline/line-words";
import { formatShortInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { TimelinePage } from "@/lib/timeline/list-timeline";
import { SideFold } from "./side-fold";
import { TimelineRows } from "./timeline-rows";

type Props = {
  page: TimelinePage;
  tell: Tell;
  incidentId: string;
  userId: string;
  /** When the reader last looked; null is the first time. */
  seenAt: Date | null;
  /** The field that adds to it. */
  children?: ReactNode;
};

/** The last lines of the timeline, those that others entered since the last visit with a dot. */
export async function TimelineSide({ page, tell, incidentId, userId, seenAt, children }: Props) {
  const t = await getTranslator("room");
  const isNew = ({ enteredAt, byId }: TimelinePage["lines"][number]) =>
    seenAt !== null && enteredAt > seenAt && byId !== userId;
  const news = page.lines.filter(isNew).length;
  const [last] = page.lines;
  const latest = last ? t("latest", { time: formatShortInstant(last.at, tell.locale) }) : "";
  const rows = page.lines.map((line) => ({
    id: line.id,
    iso: line.at.toISOString(),
    at: formatShortInstant(line.at, tell.locale),
    text: lineWords(line, tell)[0] ?? "",
    ...(isNew(line) && { isNew: t("new") }),
  }));
  return (
    <SideFold title={t("timeline")} note={news > 0 ? t("news", { count: news }) : latest}>
      <TimelineRows rows={rows} />
      <p className="type-note pt-3">
        <a href={`/incidents/${incidentId}/timeline`} className="link">
          {t("timelineAll")}
        </a>
      </p>
      {children}
    </SideFold>
  );
}
