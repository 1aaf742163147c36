import { DownloadEvidence } from "@/components/evidence/download-evidence";
import { Fingerprint } from "@/components/ui/fingerprint";
import { Section } from "@/components/ui/section";
import type { EvidenceView } from "@/lib/evidence/queries";
import { formatShortInstant } from "@/lib/i18n/format";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { evidence: readonly EvidenceView[]; locale: Locale };

/** The files of an incident as they were received, each with its hash and its original. */
export async function EvidenceTable({ evidence, locale }: Props) {
  const [t, words] = await Promise.all([getTranslator("incidents"), getTranslator("evidence")]);
  const about = (file: EvidenceView) =>
    [
      words(`purposes.${file.purpose}`),
      formatBytes(file.bytes, locale),
      formatShortInstant(file.addedAt, locale),
      file.addedBy,
      file.reading && words(`readings.${file.reading}`),
    ].filter(Boolean);
  return (
    <Section title={t("page.evidence")}>
      {evidence.length === 0 && <p className="type-note pt-3 text-ink2">{t("page.noEvidence")}</p>}
      <ul>
        {evidence.map((file) => (
          <li
            key={file.id}
            className="flex flex-wrap justify-between gap-x-8 gap-y-3 border-b border-rule py-4"
          >
            <div className="min-w-0">
              <p className="font-bold" translate="no">
                {file.fileName}
              </p>
              <p className="type-note text-ink2">{about(file).join("・")}</p>
              <p className="type-note mt-2 text-ink2">{t("page.hash")}</p>
              <Fingerprint sha256={file.sha256} />
            </div>
            <DownloadEvidence evidenceId={file.id} fileName={file.fileName} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
