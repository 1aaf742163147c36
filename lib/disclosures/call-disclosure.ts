import type { DisclosureKind } from "@/lib/db/generated/enums";
import type { Translator } from "@/lib/i18n/translator";
import { maskInText } from "@/lib/people/mask";
import type { DisclosureLabel } from "./disclosure-label";

/** What a disclosure is called by: its words, and its number among those of the incident, the oldest first. */
export type CalledDisclosure = { readonly words: readonly string[]; readonly number: number };

/** One to choose, with what tells it apart from others. */
export type ChoosableDisclosure = CalledDisclosure & {
  readonly id: string;
  readonly kind: DisclosureKind;
  readonly principals: number;
  readonly recipients: number;
};

/** Its subject, else its files, without the addresses and numbers in them; nothing where nobody said. */
export function wordsOf({ subject, files }: DisclosureLabel): readonly string[] {
  const words = subject ? [subject] : files;
  return words.map((word) => maskInText(word, [])).filter((word) => word.trim() !== "");
}

/** The one name of a disclosure, wherever it is spoken of. */
export function callDisclosure(t: Translator<"exposure">, { words, number }: CalledDisclosure): string {
  return words.join(t("called.separator")) || t("called.numbered", { number });
}

/** Names to choose from: how it went and how many people stand beside those that say too little. */
export function callApart(
  t: Translator<"exposure">,
  rows: readonly ChoosableDisclosure[],
): readonly { readonly value: string; readonly label: string }[] {
  const names = rows.map((row) => callDisclosure(t, row));
  return rows.map(({ id, words, number, kind, principals, recipients }, at) => {
    const name = names[at] ?? "";
    const about = { name, kind: t(`kinds.${kind}`), principals, recipients };
    if (words.length === 0) return { value: id, label: t("called.apart", about) };
    if (names.filter((other) => other === name).length === 1) return { value: id, label: name };
    return {
      value: id,
      label: t("called.alike", { ...about, numbered: t("called.numbered", { number }) }),
    };
  });
}
