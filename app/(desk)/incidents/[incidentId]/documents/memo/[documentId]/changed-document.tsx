import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/** Nothing of a text that was tampered with is shown. */
export async function ChangedDocument({ incidentId }: { incidentId: string }) {
  const t = await getTranslator("documents");
  return (
    <div className="flex max-w-200 flex-col gap-6">
      <h1 tabIndex={-1} className="type-act">
        {t("kinds.decision-memo.title")}
      </h1>
      <Notice
        kind="check"
        title={t("page.changed")}
        way={
          <ButtonLink href={`/incidents/${incidentId}/documents`} kind="outlined">
            {t("page.back")}
          </ButtonLink>
        }
      >
        {t("page.changedWhy")}
      </Notice>
    </div>
  );
}
