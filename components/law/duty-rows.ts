import type { StateKind } from "@/components/ui/state";
import type { LawView } from "@/lib/findings/law-queries";
import { type CalendarDay, dayInJapan, daysBetween, formatShortDay } from "@/lib/i18n/format";
import { formatRemaining, formatRemainingDays } from "@/lib/i18n/format-duration";
import { translatorFor } from "@/lib/i18n/translator";
import { type Clock, lastDayOf } from "@/lib/law/deadlines";
import type { Duty, DutyId } from "@/lib/law/duties";
import type { Citation } from "@/lib/law/sources";
import { headOf, tailOf } from "@/lib/records/outcomes";
import type { LawSay } from "./law-say";

type Shown = { readonly text: string; readonly tone: StateKind | null };

export type DutyRow = {
  readonly duty: Duty;
  readonly isChanged: boolean;
  readonly until: readonly string[];
  readonly left: Shown;
  readonly legal: Shown;
  readonly cite: Citation;
  /** The text is known from memory only: legal has to confirm it. */
  readonly isFromMemory: boolean;
};

/** The line of each duty in words. */
export function dutyRows(duties: readonly Duty[], view: LawView, say: LawSay): readonly DutyRow[] {
  return duties.map((duty) => {
    const finding = view.loaded.law?.findings[duty.rule];
    const cites = duty.clockCites ?? finding?.cites;
    const [cite] = cites ?? [];
    if (!cite) throw new Error(`${duty.id} has no text`);
    return {
      duty,
      isChanged: view.changed.duties.some((change) => change.duty === duty.id),
      until: untilOf(duty, say),
      left: leftOf(duty, view, say),
      legal: legalOf(duty, view, say),
      cite,
      isFromMemory: [...(cites ?? [])].every(({ confidence }) => confidence === "M"),
    };
  });
}

function untilOf({ clock, otherReading, decision }: Duty, { t, due, locale }: LawSay): readonly string[] {
  const law = translatorFor(locale, "law");
  const days = otherReading && lastDayOf(otherReading);
  return [
    ...(decision === "needs_review" ? [t("duties.review")] : []),
    clock ? due(clock) : t("duties.noClock"),
    ...(clock?.kind === "last-day" && !clock.isGazetted ? [law("notGazetted")] : []),
    ...(days ? [law("otherReading", { due: formatShortDay(days, locale) })] : []),
  ];
}

/** What a record has to say so that a duty was done: the stage, or that the entrustor was told. */
function firstFiled(id: DutyId, records: LawView["records"]): Date | undefined {
  const stage = id.split(".")[1];
  return records.find(({ outcome }) => {
    const receiver = tailOf(outcome);
    if (id === "entrustment.notice") return receiver === "entrustor";
    const isToAuthority = receiver === "commission" || receiver === "minister";
    return /^(appi|organs|my-number)\./.test(id) && isToAuthority && headOf(outcome) === stage;
  })?.at;
}

function leftOf({ id, clock, decision }: Duty, { records, now }: LawView, { t, locale }: LawSay): Shown {
  const filed = firstFiled(id, records);
  if (filed) return filedWords(id, clock, dayInJapan(filed));
  if (!clock || clock.kind === "promptly") return { text: t("duties.noDay"), tone: null };
  if (clock.kind === "hours") {
    const isLate = clock.at < now && decision === "required";
    return { text: formatRemaining(clock.at, locale, { now }), tone: isLate ? "late" : null };
  }
  const today = dayInJapan(now);
  if (clock.kind === "band" && today < clock.from) {
    const [from, to] = [daysBetween(today, clock.from), daysBetween(today, clock.to)];
    return { text: t("duties.between", { from, to }), tone: null };
  }
  const last = clock.kind === "band" ? clock.to : clock.due;
  const rest = daysBetween(today, last);
  const tone = decision !== "required" || rest > 0 ? null : rest < 0 ? "late" : "soon";
  return { text: formatRemainingDays(last, locale, { now }), tone };

  /** Whether it came late is fixed by the first filing. */
  function filedWords(duty: DutyId, runs: Clock | null, on: CalendarDay): Shown {
    const day = formatShortDay(on, locale);
    const by = runs && lastDayOf(runs);
    const days = by ? daysBetween(by, on) : 0;
    if (days > 0) {
      const words = runs?.kind === "band" ? "lateTarget" : "lateBy";
      return { text: `${t("duties.filed", { day })} ${t(`duties.${words}`, { days })}`, tone: "late" };
    }
    return { text: t(duty === "entrustment.notice" ? "duties.told" : "duties.filed", { day }), tone: "done" };
  }
}

function legalOf({ id, kind }: Duty, { confirmation, canDecide }: LawView, { t, locale }: LawSay): Shown {
  if (kind !== "duty") return { text: t("legal.none"), tone: "off" };
  const { state, at, departures } = confirmation;
  if (state === "approval") return { text: t("legal.approval"), tone: "wait" };
  if (state === "outdated") return { text: t("legal.outdated"), tone: canDecide ? "you" : "wait" };
  if (state === "none")
    return canDecide ? { text: t("legal.you"), tone: "you" } : { text: t("legal.wait"), tone: "wait" };
  const day = at ? formatShortDay(dayInJapan(at), locale) : "";
  return { text: t(departures.includes(id) ? "legal.departed" : "legal.done", { day }), tone: "done" };
}
