import type { QuestionView } from "@/lib/escalations/queries";
import { dayInJapan, daysBetween, formatNear, formatShortDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Say = { readonly t: Translator<"escalations">; readonly locale: Locale; readonly now: Date };

const listOf = (names: readonly string[], locale: Locale) => names.join(locale === "ja" ? "さん、" : ", ");

/** あす, else 11/11(水). */
function dayWord(at: Date, { locale, now }: Say): string {
  return formatNear(at, locale, { now }).replace(` ${formatTime(at)}`, "");
}

/** What is asked, as a sentence. */
export function questionOf(question: QuestionView, say: Say): string {
  return say.t(`questions.${question.kind}`, { day: dayWord(question.callAt, say) });
}

/** The verb of a yes. */
export function buttonOf(question: QuestionView, { t, locale, now }: Say): string {
  return t(`buttons.${question.kind}`, { at: formatNear(question.callAt, locale, { now }) });
}

/** Why a report is needed: the weightiest item, as the law counts them. */
export function dutyWhy(items: readonly number[], t: Translator<"escalations">): string {
  const [first] = items;
  return t(`why.${first === 1 ? "1" : first === 2 ? "2" : first === 3 ? "3" : first === 4 ? "4" : "other"}`);
}

/** What happens on a yes, one sentence each. */
export function resultsOf(question: QuestionView, say: Say): string[] {
  const { t, locale, now } = say;
  const { kind, responders, legal, tells, duty, callAt } = question;
  const names = listOf(legal, locale);
  switch (kind) {
    case "start-response":
      return [
        [
          ...(responders.length > 0 ? [t("results.owner", { name: listOf(responders, locale) })] : []),
          ...(legal.length > 0 ? [t("results.legalJoins", { names })] : []),
        ].join(locale === "ja" ? "" : " "),
        tells > 0 ? t("results.tells", { count: tells }) : t("results.sendsNothing"),
      ].filter(Boolean);
    case "call-timing":
      return [
        t(daysBetween(dayInJapan(now), dayInJapan(callAt)) > 1 ? "results.callsClosed" : "results.calls"),
      ];
    case "call-legal":
      return [t("results.legal", { names })];
    case "prepare-report":
      return [
        duty.reportNeeded === "yes"
          ? t("results.report", { why: dutyWhy(duty.items, t) })
          : t("results.reportOpen"),
      ];
    case "prepare-notice":
      return [t("results.notice")];
  }
}

/** Until when, beside how long that is: 23:20 まで, あす 9:00, 11/11(水)から. */
export function untilOf(kind: string, dueAt: Date, say: Say): string {
  const { t, locale, now } = say;
  if (kind === "prepare-report") {
    const day = dayInJapan(dueAt);
    return t("by.from", { day: formatShortDay(day, locale) });
  }
  const near = formatNear(dueAt, locale, { now });
  const isToday = dayInJapan(dueAt) === dayInJapan(now);
  return isToday ? t("by.time", { time: formatTime(dueAt) }) : t("by.at", { at: near });
}
