import { formatDay } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { CalendarDay } from "@/lib/time/calendar-day";
import type { MemoSnapshot, SnapshotClock, SnapshotDuty } from "../snapshot";
import { mainActOf } from "./breach-part";
import { plainStyle } from "./plain-style";
import { dayWords, instantWords } from "./words";

/** By when: 目安 令和8年11月12日(木)から11月14日(土)まで. */
export function clockWords(clock: SnapshotClock | null): string {
  if (clock === null) return "定まった期限はない";
  if (clock.kind === "band") return `目安 ${dayWords(clock.from)}から${withoutYear(clock)}まで`;
  if (clock.kind === "last-day") return `期限 ${dayWords(clock.due)}まで(${clock.days}日)`;
  return clock.kind === "hours"
    ? `期限 ${instantWords(clock.at)}まで(${clock.hours}時間)`
    : "状況に応じて速やかに";
}

/** The year and the month are said once where they are the same. */
function withoutYear({ from, to }: { readonly from: CalendarDay; readonly to: CalendarDay }): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return dayWords(to);
  const whole = formatDay(to, "ja", { wareki: true });
  return whole.slice(whole.indexOf("年") + 1);
}

/** What has to be said of a day beside it: that it moved, that its holidays are not sure, that it can be read otherwise. */
export function clockNotes({ clock, otherReading }: Pick<SnapshotDuty, "clock" | "otherReading">): string[] {
  const t = translatorFor("ja", "law");
  const notes: string[] = [];
  if (clock?.kind === "last-day") {
    const { counted, movedBecause, isGazetted } = clock;
    if (movedBecause) notes.push(t(`moved.${movedBecause}`, { counted: dayWords(counted) }));
    if (!isGazetted) notes.push(t("notGazetted"));
  }
  if (otherReading?.kind === "last-day") notes.push(t("otherReading", { due: dayWords(otherReading.due) }));
  return notes.map(plainStyle);
}

/** 速報の目安は令和8年11月12日(木)から11月14日(土)まで、確報の期限は令和8年12月9日(水)である。Null where none is due. */
export function reportDays(snapshot: MemoSnapshot): string | null {
  const act = mainActOf(snapshot);
  const dutyOf = (part: "preliminary" | "final") => {
    const duty = snapshot.duties.find(({ id }) => id === `${act}.${part}`);
    return duty?.byLegal === "not_required" ? undefined : duty;
  };
  const [preliminary, final] = [dutyOf("preliminary"), dutyOf("final")];
  if (!preliminary && !final) return null;
  const band = preliminary?.clock?.kind === "band" ? preliminary.clock : null;
  const last = final?.clock?.kind === "last-day" ? final.clock : null;
  const said = [
    band && `速報の目安は${dayWords(band.from)}から${withoutYear(band)}まで`,
    last && `確報の期限は${dayWords(last.due)}`,
  ].filter((part) => part !== null);
  return said.length > 0 ? `${said.join("、")}である。` : "期限は、知った日時が記録されるまで計算できない。";
}
