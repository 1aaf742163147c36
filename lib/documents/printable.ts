import type { DocumentState } from "@/lib/db/generated/enums";
import { formatInstant } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { DocumentContent, Printable, Signature } from "./document-content";
import type { DocumentKind } from "./document-kinds";

/** What became of a text since it was frozen, with the names of who did it. */
export type Became = {
  readonly kind: DocumentKind;
  readonly number: number;
  readonly state: DocumentState;
  readonly isDrill: boolean;
  readonly snapshotAt: Date;
  readonly preparedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
};

/** A frozen text with its signatures, as it goes onto paper: in Japanese, and the same as long as nothing becomes of it. */
export function printableOf(content: DocumentContent, became: Became): Printable {
  const t = translatorFor("ja", "documents");
  const { kind, number, state, isDrill, snapshotAt } = became;
  return {
    content,
    label: t(`kinds.${kind}.label`, { number }),
    marking: t(isDrill ? "paper.drill" : "paper.marking"),
    standing: state === "approved" ? null : t(`standing.${state}`),
    signatures: [preparedLine(became), approvedLine(became)],
    at: (became.approvedAt ?? snapshotAt).toISOString(),
  };
}

const timeWords = (at: Date) => formatInstant(at, "ja", { wareki: true });

function preparedLine({ preparedBy, snapshotAt }: Became): Signature {
  const t = translatorFor("ja", "documents");
  const name = preparedBy ?? t("paper.somebody");
  return { role: t("paper.prepared"), name, at: timeWords(snapshotAt), note: null };
}

function approvedLine({ state, approvedBy, approvedAt }: Became): Signature {
  const t = translatorFor("ja", "documents");
  const role = t("paper.approved");
  if (approvedAt)
    return { role, name: approvedBy ?? t("paper.somebody"), at: timeWords(approvedAt), note: null };
  const note = t(state === "approved" ? "paper.notNeeded" : `paper.${state}`);
  return { role, name: null, at: null, note };
}
