import { buttonClass } from "@/components/ui/button";
import { ChoiceRow } from "@/components/ui/choice-row";
import { Icon } from "@/components/ui/icon";
import { DOWNLOAD_REASONS } from "@/lib/evidence/download-reasons";
import { getTranslator } from "@/lib/i18n/translator";

/** Takes out one original: a native form that asks for the reason first, and works without JavaScript. */
export async function DownloadEvidence({ evidenceId, fileName }: { evidenceId: string; fileName: string }) {
  const t = await getTranslator("evidence");
  return (
    <details className="group/download">
      <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
        <Icon name="download" size={18} />
        {t("download.open")}
        <span className="sr-only">{fileName}</span>
      </summary>
      <form
        method="post"
        action={`/api/evidence/${evidenceId}/download`}
        className="mt-4 flex max-w-136 flex-col gap-4"
      >
        <p className="type-note text-ink2">{t("download.rule")}</p>
        <fieldset className="min-w-0">
          <legend className="font-bold">{t("download.reason")}</legend>
          <div className="mt-2 flex flex-col gap-3">
            {DOWNLOAD_REASONS.map((value) => (
              <ChoiceRow
                key={value}
                type="radio"
                name="reason"
                value={value}
                label={t(`reasons.${value}`)}
                required
              />
            ))}
          </div>
        </fieldset>
        <div>
          <button type="submit" className={buttonClass("outlined")}>
            {t("download.submit")}
          </button>
        </div>
      </form>
    </details>
  );
}
