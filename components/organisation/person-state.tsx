import { State, type StateKind } from "@/components/ui/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { PersonState as Standing } from "@/lib/organisation/queries";

const shapes: Record<Standing, StateKind> = { active: "done", invited: "wait", disabled: "off" };

/** Active, invited or disabled, as shape and word. */
export async function PersonState({ state }: { state: Standing }) {
  const t = await getTranslator("organisation");
  return <State kind={shapes[state]}>{t(`state.${state}`)}</State>;
}
