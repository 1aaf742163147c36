import { WatchWork } from "@/components/proposals/watch-work";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { formatBytes } from "@/lib/i18n/format-bytes";
import { formatDuration } from "@/lib/i18n/format-duration";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { ImportProgress } from "@/lib/people-import/import-view";

type Props = { progress: ImportProgress; here: string; t: Translator<"peopleImport">; locale: Locale };

/** How far the reading is; the page looks again by itself, and without JavaScript by the link as well. */
export function ImportRunning({ progress, here, t, locale }: Props) {
  const { done, total, millisecondsLeft, isWaiting } = progress;
  const left =
    millisecondsLeft === null
      ? t("progress.leave")
      : t("progress.left", { time: formatDuration(millisecondsLeft, locale) });
  return (
    <div className="flex max-w-152 flex-col gap-6">
      <WatchWork isTyping={false} />
      <Progress
        act={t("progress.act")}
        words={words(progress, t, locale)}
        done={total === null ? 0 : done}
        total={total || 1}
        {...(!isWaiting && { rest: left })}
      />
      {isWaiting && <Notice kind="check" title={t("progress.waiting")} />}
      <p className="type-note text-ink2">{t("progress.nothingYet")}</p>
      <p>
        <ButtonLink href={here} kind="quiet">
          {t("progress.again")}
        </ButtonLink>
      </p>
    </div>
  );
}

function words({ done, total, unit }: ImportProgress, t: Props["t"], locale: Locale): string {
  if (total === null) return t("progress.rowsSoFar", { done });
  if (unit === "rows") return t("progress.rows", { done, total });
  return t("progress.bytes", { done: formatBytes(done, locale), total: formatBytes(total, locale) });
}
