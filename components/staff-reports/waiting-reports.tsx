import { ButtonLink } from "@/components/ui/button-link";
import { State } from "@/components/ui/state";
import { formatNear } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { count: number; oldestAt: Date | null; now: Date; locale: Locale };

/** A row of the home page for who may take reports up; nothing while none waits. */
export async function WaitingReports({ count, oldestAt, now, locale }: Props) {
  if (count === 0 || !oldestAt) return null;
  const t = await getTranslator("staffReports");
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 border-y border-line py-4">
      <div>
        <State kind="you" size="row">
          {t("inbox.home", { count })}
        </State>
        <p className="type-note text-ink2">
          {t("inbox.homeWhy", { time: formatNear(oldestAt, locale, { now }) })}
        </p>
      </div>
      <ButtonLink href="/reports">{t("inbox.homeDo")}</ButtonLink>
    </div>
  );
}
