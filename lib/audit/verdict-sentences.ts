import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Finding } from "./findings";
import type { Verdict } from "./verify";

/** What one finding says, with its first place. */
export function findingSentence(locale: Locale, { kind, count, seq, entryId, line }: Finding): string {
  const t = translatorFor(locale, "audit");
  return t(`findings.${kind}`, {
    count,
    seq: seq ?? "none",
    entryId: entryId ?? "",
    line: line ?? 0,
  });
}

/** The whole verdict in sentences: whether it holds, what does not, and how much there is. */
export function verdictSentences(locale: Locale, verdict: Verdict): string[] {
  const t = translatorFor(locale, "audit");
  const { isIntact, findings, seals, unsealed, head, anchors } = verdict;
  return [
    isIntact ? t("verdict.intact") : t("verdict.faulty", { count: findings.length }),
    ...findings.map((finding) => findingSentence(locale, finding)),
    t("verdict.counts", { seals, unsealed, anchors: anchors.count }),
    head ? t("verdict.head", head) : t("verdict.empty"),
    ...(anchors.isTorn ? [t("verdict.torn")] : []),
  ];
}
