import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ChoosableDisclosure, callApart } from "@/lib/disclosures/call-disclosure";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { ListFileChoice } from "@/lib/people-import/import-choices";

type Props = {
  action: FormAction;
  requestId: string;
  files: readonly ListFileChoice[];
  targets: readonly ChoosableDisclosure[];
  /** The file that was just added. */
  chosen: string | undefined;
  /** Files that were imported before: to import one again is a choice of its own. */
  imported: readonly string[];
  t: Translator<"peopleImport">;
  locale: Locale;
};

/** Which list, who stands in it, and which disclosure it belongs to. */
export async function ImportStart({ action, requestId, files, targets, chosen, imported, t, locale }: Props) {
  const exposure = await getTranslator("exposure");
  const only = files.length === 1 ? files[0]?.evidenceId : undefined;
  const wanted = files.some(({ evidenceId }) => evidenceId === chosen) ? chosen : only;
  const picked = wanted !== undefined && !imported.includes(wanted) ? wanted : undefined;
  return (
    <Section title={t("start.form")}>
      <div className="max-w-152 pt-5">
        <ActionForm action={action} requestId={requestId} label={t("start.form")}>
          <Choice
            name="evidenceId"
            label={t("start.file")}
            answers={files.map(({ evidenceId, fileName, bytes, addedAt }) => ({
              value: evidenceId,
              label: fileName,
              help: t(imported.includes(evidenceId) ? "start.fileImported" : "start.fileAbout", {
                size: formatBytes(bytes, locale),
                time: formatShortInstant(addedAt, locale),
              }),
            }))}
            {...(picked && { chosen: [picked] })}
          />
          <Choice
            name="side"
            label={t("start.side")}
            answers={(["principal", "recipient"] as const).map((value) => ({
              value,
              label: t(`sides.${value}`),
            }))}
          />
          <SelectField
            name="disclosureId"
            label={t("start.disclosure")}
            help={t("start.disclosureHelp")}
            none={t("start.own")}
            options={callApart(exposure, targets)}
          />
          <div>
            <SubmitButton>{t("start.read")}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}
