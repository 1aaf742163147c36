import { FileDoor } from "@/components/evidence/file-door";
import { Section } from "@/components/ui/section";
import { LONGEST_FILE_WORDS } from "@/lib/evidence/limits";
import type { Translator } from "@/lib/i18n/translator";
import { LONGEST_WORKBOOK_WORDS } from "@/lib/people-import/list-limits";

type Props = { incidentId: string; isFirst: boolean; t: Translator<"peopleImport"> };

/** Where a list is put that the incident does not have yet: kept as it came, and not read as a file that went out. */
export function ImportUpload({ incidentId, isFirst, t }: Props) {
  return (
    <Section title={t(isFirst ? "start.uploadFirst" : "start.upload")} level={isFirst ? "section" : "sub"}>
      <div className="max-w-152 pt-5">
        <FileDoor
          incidentId={incidentId}
          purpose="proof"
          next="people/import"
          label={t("start.uploadLabel")}
          help={t(isFirst ? "start.uploadFirstHelp" : "start.uploadHelp")}
          kinds={t("start.uploadKinds", { text: LONGEST_FILE_WORDS, workbook: LONGEST_WORKBOOK_WORDS })}
          isSecond={!isFirst}
        />
      </div>
    </Section>
  );
}
