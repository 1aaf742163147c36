import type { ApprovalEnding } from "@/lib/approvals/list-of-kind";
import type { Translator } from "@/lib/i18n/translator";

const NAMED = 5;

type Props = {
  t: Translator<"people">;
  /** Why it cannot be oneself. */
  own: string;
  /** Names of those who can decide by now. */
  deciders: readonly string[];
};

/** For whoever waits for their own wish: that others decide, and who they are. */
export function WaitsFor({ t, own, deciders }: Props) {
  const named = deciders.slice(0, NAMED).map((name) => t("exports.decider", { name }));
  const can =
    deciders.length > 0
      ? t("exports.deciders", {
          names: named.join(t("filters.separator")),
          others: deciders.length - named.length,
        })
      : t("exports.nobodyToDecide");
  return (
    <p className="type-note text-ink2">
      {own} {can}
    </p>
  );
}

type EndedProps = { t: Translator<"people">; ending: ApprovalEnding; near: (at: Date) => string };

/** Who sent it back and why; or since when it is void. */
export function Ended({ t, ending: { isReturned, by, at, reason }, near }: EndedProps) {
  const time = near(at);
  if (!isReturned) return <p>{t(reason ? "exports.ended.over" : "exports.ended.changed", { time })}</p>;
  return (
    <>
      <p>{t("exports.ended.returned", { name: by ?? t("looks.somebody"), time })}</p>
      {reason && <p className="whitespace-pre-wrap">{t("exports.ended.why", { reason })}</p>}
    </>
  );
}
