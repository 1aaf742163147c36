import { FileDoor } from "@/components/evidence/file-door";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { EvidenceView } from "@/lib/evidence/queries";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { LIMITS } from "@/lib/intake/limits";
import { WAYS } from "@/lib/reconciliation/how-made";
import { LONGEST_WORDS } from "@/lib/reconciliation/limits";

type Props = {
  action: FormAction;
  requestId: string;
  incidentId: string;
  /** The files of the incident that can be laid down, the newest first. */
  files: readonly EvidenceView[];
  /** The file that was just added. */
  chosen: string | undefined;
  t: Translator<"reconciliation">;
  locale: Locale;
};

/** Which file is the list and how it was made; and where one is added that is not there yet. */
export function LayDownPart({ action, requestId, incidentId, files, chosen, t, locale }: Props) {
  const only = files.length === 1 ? files[0]?.id : undefined;
  const picked = files.some(({ id }) => id === chosen) ? chosen : only;
  const isFirst = files.length === 0;
  return (
    <>
      {!isFirst && (
        <Section title={t("lay.title")}>
          <div className="max-w-152 pt-5">
            <ActionForm action={action} requestId={requestId} label={t("lay.title")}>
              <Choice
                name="evidenceId"
                label={t("lay.file")}
                answers={files.map(({ id, fileName, bytes, addedAt }) => ({
                  value: id,
                  label: fileName,
                  help: t("lay.fileAbout", {
                    size: formatBytes(bytes, locale),
                    time: formatShortInstant(addedAt, locale),
                  }),
                }))}
                {...(picked && { chosen: [picked] })}
              />
              <Choice
                name="way"
                label={t("lay.way")}
                help={t("lay.wayHelp")}
                answers={WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))}
              />
              <TextareaField
                name="words"
                label={t("lay.words")}
                help={t("lay.wordsHelp")}
                need="optional"
                rows={2}
              />
              <div>
                <SubmitButton>{t("lay.do")}</SubmitButton>
              </div>
            </ActionForm>
          </div>
        </Section>
      )}
      <Section title={t(isFirst ? "lay.title" : "lay.uploadTitle")} level={isFirst ? "section" : "sub"}>
        <div className="max-w-152 pt-5">
          <FileDoor
            incidentId={incidentId}
            purpose="proof"
            next="people/reconcile"
            label={t("lay.upload")}
            help={t("lay.uploadHelp")}
            kinds={t("lay.kinds", { limit: LONGEST_WORDS })}
            longest={{ bytes: LIMITS.bytes, words: LONGEST_WORDS }}
            submitLabel={t("lay.uploadDo")}
            isSecond={!isFirst}
          />
        </div>
      </Section>
    </>
  );
}
