import { State, type StateKind } from "@/components/ui/state";
import type { Access } from "@/lib/db/generated/enums";
import type { Translator } from "@/lib/i18n/translator";

/** Opened is opened, whatever came after it; of what was given back nobody says whether it was. */
const SIGNS = {
  unknown: "unknown",
  exposed: "unknown",
  viewed: "hit",
  deleted: "hit",
  deleted_unopened: "not",
  recovered: "off",
  recovered_opened: "hit",
} as const satisfies Record<Access, StateKind>;

/** What a recipient did with what they received, as a sign and in words. */
export function AccessState({ access, words }: { access: Access; words: Translator<"incidents"> }) {
  return <State kind={SIGNS[access]}>{words(`access.${access}`)}</State>;
}
