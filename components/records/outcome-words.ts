import type { RecordKind } from "@/lib/db/generated/enums";
import type { Translator } from "@/lib/i18n/translator";
import { headOf, NOTIFIED, OUTCOMES_OF, REPORT_RECEIVERS, STRENGTHS, tailOf } from "@/lib/records/outcomes";

type Told = { readonly kind: RecordKind; readonly outcome: string };

/** How something came out, in words: 開かずに削除した(電話での確認). A code of another version stands as it is. */
export function outcomeWords(t: Translator<"records">, { kind, outcome }: Told): string {
  const codes: readonly string[] = OUTCOMES_OF[kind];
  const head = headOf(outcome);
  if (!codes.includes(head)) return outcome;
  // The list above is the list of the words.
  const say = t as unknown as (key: `outcomes.${RecordKind}.${string}`) => string;
  const words = say(`outcomes.${kind}.${head}`);
  const tail = tailWords(t, tailOf(outcome));
  return tail ? t("page.with", { words, more: tail }) : words;
}

function tailWords(t: Translator<"records">, tail: string | undefined): string | null {
  const strength = STRENGTHS.find((code) => code === tail);
  if (strength) return t(`strengths.${strength}`);
  const receiver = REPORT_RECEIVERS.find((code) => code === tail);
  return receiver ? t(`receivers.${receiver}`) : notifiedWords(t, tail);
}

/** Who was notified, in words; null for no code of ours. */
export function notifiedWords(t: Translator<"records">, code: string | undefined): string | null {
  const notified = NOTIFIED.find((known) => known === code);
  return notified ? t(`notified.${notified}`) : null;
}
