import { randomUUID } from "node:crypto";
import type { EvidencePurpose } from "@/lib/db/generated/enums";
import { LONGEST_FILE_BYTES, LONGEST_FILE_WORDS, MOST_FILES } from "@/lib/evidence/limits";
import { problemSentence } from "@/lib/evidence/problem-sentence";
import type { PageAfter } from "@/lib/evidence/schema";
import { getTranslator } from "@/lib/i18n/translator";
import { FileDoorForm } from "./file-door-form";

type Props = {
  /** The incident that the files go into; without one, an incident is opened for them. */
  incidentId?: string;
  /** What the files are to the incident. */
  purpose?: EvidencePurpose;
  /** The page that goes on with them, where it is not that of their reading. */
  next?: PageAfter;
  /** What to put here, where it is not the mail or the file that went out. */
  label?: string;
  help?: string;
  /** What is read of the files, where it is not what the intake reads. */
  kinds?: string;
  /** How long a file may be that is of use on this page, where that is less than what is kept. */
  longest?: { readonly bytes: number; readonly words: string };
  /** The verb of the button. */
  submitLabel?: string;
  /** The page has a filled button of its own. */
  isSecond?: boolean;
};

/**
 * Where files are dropped or chosen. Without JavaScript the browser sends the form and the next page follows; with
 * it the sending shows how far it is, can be stopped, and says in place what went wrong.
 */
export async function FileDoor({
  incidentId,
  purpose = "disclosed",
  next,
  label,
  help,
  kinds,
  longest = { bytes: LONGEST_FILE_BYTES, words: LONGEST_FILE_WORDS },
  submitLabel,
  isSecond,
}: Props) {
  const t = await getTranslator("evidence");
  const limits = { limit: longest.words, count: MOST_FILES };
  return (
    <FileDoorForm
      requestId={randomUUID()}
      incidentId={incidentId}
      purpose={purpose}
      {...(next && { next })}
      longestFileBytes={longest.bytes}
      mostFiles={MOST_FILES}
      buttonKind={isSecond ? "outlined" : "filled"}
      texts={{
        label: label ?? t("door.label"),
        help: help ?? t("door.help"),
        kinds: kinds ?? t("door.kinds"),
        limit: t("door.limit", limits),
        drop: t("door.drop"),
        submit: submitLabel ?? t("door.submit"),
        act: t("progress.act"),
        words: t.raw("progress.words"),
        stored: t("progress.stored"),
        keep: t("progress.keep"),
        cancel: t("progress.cancel"),
        cancelled: t("progress.cancelled"),
        unsent: t("unsent"),
        signInAgain: t("signInAgain"),
        tooLarge: t("problems.file-too-large", limits),
        tooMany: problemSentence(t, "too-many-files"),
        noFile: problemSentence(t, "no-file"),
        empty: problemSentence(t, "empty"),
        failed: problemSentence(t, "failed"),
      }}
    />
  );
}
