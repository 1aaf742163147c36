import { State, type StateKind } from "@/components/ui/state";
import type { DocumentState as Code } from "@/lib/db/generated/enums";
import { getTranslator } from "@/lib/i18n/translator";

const SHAPES: { readonly [State in Code]: StateKind } = {
  awaiting: "wait",
  approved: "done",
  returned: "not",
  void: "off",
};

/** What became of a document, as shape and word. */
export async function DocumentState({ state }: { state: Code }) {
  const t = await getTranslator("documents");
  return <State kind={SHAPES[state]}>{t(`states.${state}`)}</State>;
}
