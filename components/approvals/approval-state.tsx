import { State, type StateKind } from "@/components/ui/state";
import type { ApprovalRow } from "@/lib/approvals/queries";
import { formatNear } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { row: ApprovalRow; now: Date };

const shapes: Record<ApprovalRow["state"], StateKind> = {
  awaiting: "wait",
  asked_back: "wait",
  approved: "done",
  returned: "off",
  void: "off",
};

/** What became of an approval, with who and when; whose turn it is while it is open. */
export async function ApprovalState({ row, now }: Props) {
  const [t, locale] = await Promise.all([getTranslator("approvals"), getLocale()]);
  const { state, decidedAt, isDecidedByYou } = row;
  const name = row.decidedBy ?? t("somebody");
  const time = decidedAt ? formatNear(decidedAt, locale, { now }) : "";
  const words = () => {
    if (state === "approved" || state === "returned")
      return isDecidedByYou ? t(`decided.${state}ByYou`, { time }) : t(`decided.${state}`, { name, time });
    if (state === "void") return t("decided.void");
    if (state === "asked_back") return t("states.asked_back");
    return row.askedOf ? t("askedOf", { name: row.askedOf }) : t("askedOfAnyone");
  };
  return <State kind={shapes[state]}>{words()}</State>;
}
