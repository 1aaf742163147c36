import { isSubjectKind } from "@/lib/approvals/subject-kinds";
import type { Translator } from "@/lib/i18n/translator";
import type { AlertKind } from "./kinds";

/** Finished times ("23:20") and counts that a line may say. */
export type AlertWords = { readonly count?: number; readonly until?: string; readonly deputyAt?: string };

export type AlertSay = { readonly t: Translator<"alerts">; readonly approvals: Translator<"approvals"> };

type Happened = {
  readonly kind: AlertKind;
  /** A code of what was asked for, where the alert tells what became of an approval. */
  readonly of: string | null;
  readonly says?: AlertWords;
};

/** One line for an alert, in the app and in its mail: what happened, and to which kind of thing. No name, no title. */
export function alertLine({ t, approvals }: AlertSay, { kind, of, says }: Happened): string {
  const happened = sentence(t, `lines.${kind}`, says);
  return of !== null && isSubjectKind(of) ? t("of", { happened, what: approvals(`kinds.${of}`) }) : happened;
}

/** Why it came to this person. */
export const alertWhy = ({ t }: AlertSay, { kind, says }: Happened): string =>
  sentence(t, `whys.${kind}`, says);

type Key = `lines.${AlertKind}` | `whys.${AlertKind}`;

/** Every sentence takes the same words; most leave them out. */
function sentence(t: Translator<"alerts">, key: Key, says: AlertWords = {}): string {
  const words = { count: says.count ?? 0, until: says.until ?? "none", deputyAt: says.deputyAt ?? "none" };
  return (t as unknown as (key: Key, words: object) => string)(key, words);
}
