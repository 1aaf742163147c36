import type { Translator } from "@/lib/i18n/translator";
import type { ImportColumn } from "@/lib/people-import/import-columns";

type Say = { readonly t: Translator<"peopleImport">; readonly items: Translator<"facts"> };

/** What a column holds, in words: a data item as it is called everywhere, or what only a list has. */
export function columnWords({ t, items }: Say, kind: ImportColumn): string {
  switch (kind) {
    case "unknown":
    case "name":
    case "family":
    case "given":
    case "kana":
    case "family_kana":
    case "given_kana":
    case "phone_part":
    case "record":
    case "company":
    case "note":
    case "thing":
    case "special":
    case "other":
      return t(`columns.${kind}`);
    default:
      return items(`items.${kind}`);
  }
}
