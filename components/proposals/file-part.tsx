import { randomUUID } from "node:crypto";
import { DownloadEvidence } from "@/components/evidence/download-evidence";
import { Icon } from "@/components/ui/icon";
import { Reveal } from "@/components/ui/reveal";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/form-state";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { FileView } from "@/lib/proposals/intake-file";
import { REVEAL_REASONS } from "@/lib/proposals/reveal-reasons";
import { FilePaper } from "./file-paper";
import { FileProblems } from "./file-problems";
import type { Say } from "./proposal-words";
import { UnlockForm } from "./unlock-form";

/** Null for whoever may only look. */
export type FileActions = { readonly reveal: FormAction | null; readonly unlock: FormAction | null };

type Props = {
  file: FileView;
  title: string;
  current: string | undefined;
  actions: FileActions;
  say: Say;
};

/** A file as it was laid down: its name, what could not be read, the paper, and the ways to look closer. */
export function FilePart({ file, title, current, actions, say }: Props) {
  const { t, locale } = say;
  const { evidenceId, fileName, content, isRevealed, isLocked, partOf } = file;
  return (
    <Section
      id={`f-${evidenceId}`}
      title={title}
      lead={
        <span className="flex items-start gap-2">
          <Icon name="lock" size={18} className="mt-0.5" />
          <span>
            <span translate="no">{fileName}</span>・{formatBytes(file.bytes, locale)}・{t("file.kept")}
            {partOf && ` (${t("file.partOf", { name: partOf })})`}
          </span>
        </span>
      }
    >
      <div className="mt-3 flex flex-col gap-3">
        <FileProblems file={file} t={t} locale={locale} />
        {content && (
          <>
            <details className="paper-fold">
              <summary className="link inline-flex items-center">{t("file.show")}</summary>
              <FilePaper file={file} content={content} current={current} t={t} locale={locale} />
            </details>
            <p className="type-note text-ink2">{t(isRevealed ? "file.revealed" : "file.masked")}</p>
            {!isRevealed && actions.reveal && (
              <div>
                <Reveal
                  action={actions.reveal}
                  requestId={randomUUID()}
                  title={t("reveal.title", { file: fileName })}
                  rule={t("reveal.rule")}
                  reasonLabel={t("reveal.reason")}
                  reasons={REVEAL_REASONS.map((value) => ({ value, label: t(`reveal.reasons.${value}`) }))}
                  hidden={{ evidenceId }}
                  submitLabel={t("reveal.submit")}
                />
              </div>
            )}
          </>
        )}
        <DownloadEvidence evidenceId={evidenceId} fileName={fileName} />
        {isLocked && actions.unlock && <UnlockForm evidenceId={evidenceId} action={actions.unlock} t={t} />}
      </div>
    </Section>
  );
}
