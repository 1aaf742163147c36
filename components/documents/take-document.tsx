import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/i18n/translator";

/** The files of a document: plain links, so that they work everywhere and nothing loads them ahead. */
export async function TakeDocument({ documentId }: { documentId: string }) {
  const t = await getTranslator("documents");
  return (
    <div className="no-print">
      <div className="flex flex-wrap gap-3">
        <a href={`/api/documents/${documentId}/pdf`} download className={buttonClass("filled")}>
          <Icon name="download" size={18} />
          {t("page.asPdf")}
        </a>
        <a href={`/api/documents/${documentId}/docx`} download className={buttonClass("outlined")}>
          <Icon name="download" size={18} />
          {t("page.asDocx")}
        </a>
      </div>
      <p className="type-note mt-2 text-ink2">{t("page.takeLead")}</p>
    </div>
  );
}
