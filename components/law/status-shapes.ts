import type { StateKind } from "@/components/ui/state";
import type { Status } from "@/lib/law/rule";

/** The shape of what a rule says. */
export const STATUS_SHAPES: { readonly [Each in Status]: StateKind } = {
  applies: "hit",
  open: "unknown",
  judgement: "unknown",
  "does-not-apply": "off",
};

/** What applies first, then what is open. */
export const STATUS_ORDER: readonly Status[] = ["applies", "open", "judgement", "does-not-apply"];
