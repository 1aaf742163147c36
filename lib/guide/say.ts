import { formatNear, formatShortDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { translatorFor } from "@/lib/i18n/translator";
import type { CanWait } from "./can-wait";
import type { ActCode } from "./guide-codes";
import type { GuideStep, Values, What } from "./guide-step";
import type { NextAction } from "./next-action";

/** In what language, when, and what people of the house are called, by id. */
export type Say = {
  readonly locale: Locale;
  readonly now: Date;
  readonly names: ReadonlyMap<string, string>;
};

/** Why a step is as it is, as a sentence without its full stop. */
export function sayWhy(say: Say, { why, values }: Pick<GuideStep, "why" | "values">): string {
  return translatorFor(say.locale, "guide")(`why.${why}`, argumentsOf(say, values));
}

/** The state of a step in a word or two; `isYours` where it is the reader's turn. */
export function sayState(say: Say, step: GuideStep, isYours: boolean): string {
  const t = translatorFor(say.locale, "guide");
  const [doer] = step.doers;
  if (step.state === "turn" && !isYours && doer) return t("turnOf", { role: t(`roles.${doer}`) });
  return t(`states.${step.word}`, argumentsOf(say, step.values));
}

/** The headline: the act of whose turn it is, or for whom it waits. */
export function sayNext(say: Say, next: NextAction): string {
  const t = translatorFor(say.locale, "guide");
  const said = argumentsOf(say, next.values);
  if (next.kind === "act") return t(`acts.${next.act}`, said);
  const step = next.step ? t(`steps.${next.step}`) : "";
  const at = next.by ? formatNear(next.by, say.locale, say) : said.at;
  return t(`waits.${next.says}`, { ...said, at, step });
}

/** A task: what is to be done. */
export function sayAct(say: Say, { act, values }: { act: ActCode; values: Values }): string {
  return translatorFor(say.locale, "guide")(`acts.${act}`, argumentsOf(say, values));
}

/** Why that comes next; empty where nothing has to be said. */
export function sayReason(say: Say, { why, values }: NextAction): string {
  return why ? sayWhy(say, { why, values }) : "";
}

/** What can wait, in one or two sentences. */
export function sayCanWait(say: Say, { when, opensAt, begins }: CanWait): { first: string; more: string } {
  const t = translatorFor(say.locale, "guide");
  const time = formatNear(opensAt, say.locale, say);
  return {
    first: t(`canWait.${when}`),
    more: begins
      ? t("canWait.follows", { step: t(`steps.${begins}`), time })
      : t("canWait.nothingFollows", { time }),
  };
}

function argumentsOf(say: Say, values: Values) {
  const day = (given: Values["day"]) => (given ? formatShortDay(given, say.locale) : "");
  return {
    who: nameOf(say, values.who),
    at: values.at ? formatNear(values.at, say.locale, say) : "",
    day: day(values.day),
    toDay: day(values.toDay),
    count: values.count ?? 0,
    more: values.more ?? 0,
    what: whatOf(say, values.what),
    before: whatOf(say, values.before),
  };
}

function nameOf({ locale, names }: Say, who: string | undefined): string {
  const name = who && names.get(who);
  if (!name) return translatorFor(locale, "guide")("somebody");
  return locale === "ja" ? `${name}さん` : name;
}

function whatOf({ locale }: Say, what: What | undefined): string {
  if (!what) return "";
  const t = translatorFor(locale, "guide");
  switch (what.of) {
    case "fact": {
      const names: Readonly<Record<string, string>> = facts[locale].names;
      return names[what.name.replaceAll(".", "_")] ?? what.name;
    }
    case "source":
      return translatorFor(locale, "facts")(`sources.${what.source}`);
    case "containment":
      return t(`containment.${what.kind}`);
    case "strength":
      return t(`strengths.${what.strength}`);
    case "decision":
      return t(`decisions.${what.decision}`);
  }
}
