import type { Translator } from "@/lib/i18n/translator";
import type { ReconcileView } from "@/lib/reconciliation/queries";

export type Phase =
  | "first"
  | "yours"
  | "second"
  | "comparing"
  | "open"
  | "ask"
  | "asked"
  | "sign"
  | "writing"
  | "agreed"
  | "stopped";

/** How far two lists are agreed on, as the reader meets it: whose turn it is, and with what. */
export function phaseOf({ waiting, current }: Pick<ReconcileView, "waiting" | "current">): Phase {
  // A list that waits is laid down after the last agreement.
  if (waiting) return waiting.isYours ? "yours" : "second";
  if (!current) return "first";
  const { state, open, agreement, isWritten, problem } = current;
  if (state === "comparing") return "comparing";
  if (state === "agreed") return isWritten ? "agreed" : problem ? "stopped" : "writing";
  if (agreement.asked?.isOpen) return agreement.asked.canDecide ? "sign" : "asked";
  return open > 0 ? "open" : "ask";
}

/** What there is to see where nobody works on it any more; everything else asks for an act. */
const STATES: readonly Phase[] = ["comparing", "writing", "agreed", "stopped"];

/** What the page says first: the act or the state, and what follows. `wantsAgain`: other lists after an agreement. */
export function phaseWords(
  t: Translator<"reconciliation">,
  view: Pick<ReconcileView, "waiting" | "current" | "canRun">,
  wantsAgain: boolean,
) {
  const phase = phaseOf(view);
  const isAgain = view.canRun && phase === "agreed" && wantsAgain;
  if (isAgain) return { phase, isAgain, now: t("now.first"), next: t("next.first") };
  if (!view.canRun && !STATES.includes(phase))
    return { phase, isAgain, now: t("title"), next: t(phase === "first" ? "over.none" : "over.open") };
  const { waiting, current } = view;
  const asked = current?.agreement.asked;
  const name =
    (phase === "second" ? waiting?.by : phase === "sign" ? asked?.by : asked?.of) ?? t("moved.somebody");
  const says = { name, open: current?.open ?? 0, most: current?.most ?? 0 };
  return { phase, isAgain, now: t(`now.${phase}`, says), next: t(`next.${phase}`, says) };
}
