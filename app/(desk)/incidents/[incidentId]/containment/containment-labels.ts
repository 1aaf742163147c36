import { ProofShows } from "@/lib/db/generated/enums";
import type { Translator } from "@/lib/i18n/translator";

/** What the fields of this page's forms are called, for sentences about them. */
export function containmentLabels(t: Translator<"containment">): Readonly<Record<string, string>> {
  return {
    kind: t("fields.kind"),
    note: t("fields.how"),
    proof: t("fields.proof"),
    evidenceId: t("fields.evidence"),
    reason: t("fields.reason"),
    day: t("fields.day"),
    time: t("fields.time"),
  };
}

/** What a proof shows, in words. */
export function proofWords(t: Translator<"containment">, code: string): string {
  const proof = Object.values(ProofShows).find((known) => known === code);
  return proof ? t(`proofs.${proof}`) : code;
}
