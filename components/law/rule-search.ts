import { foldSearch, holdsWord, searchWords } from "@/lib/i18n/fold-search";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { RULES } from "@/lib/law/registry";
import type { Rule } from "@/lib/law/rule";
import { ENTRY_IDS, type EntryId, isClockId } from "@/lib/law/rule-groups";
import type { Citation } from "@/lib/law/sources";
import { factWords } from "./fact-words";
import { citesOf, ruleWords, shortOf } from "./rule-words";

const made = new Map<Locale, ReadonlyMap<EntryId, string>>();

/**
 * The entries in whose title, question, answers, facts, places or quotations every word is found, in the order of
 * the rule base; undefined where nothing was searched for.
 */
export function searchEntries(locale: Locale, typed: string): ReadonlySet<EntryId> | undefined {
  const words = searchWords(typed);
  if (words.length === 0) return undefined;
  const texts = textsOf(locale);
  return new Set(
    ENTRY_IDS.filter((id) => words.every((word) => holdsWord(texts.get(id) ?? "", foldSearch(word)))),
  );
}

/** The texts never change while the app runs, so they are folded once a language. */
function textsOf(locale: Locale): ReadonlyMap<EntryId, string> {
  const known = made.get(locale);
  if (known) return known;
  const texts = new Map(ENTRY_IDS.map((id) => [id, foldSearch(textOf(id, locale))]));
  made.set(locale, texts);
  return texts;
}

function textOf(id: EntryId, locale: Locale): string {
  const words = ruleWords(locale);
  const own = [words.title(id), words.question(id), words.kicker(id)];
  const cites = citesOf(id).map((cite) => placeOf(cite, locale));
  return [...own, ...(isClockId(id) ? [clockText(id, locale)] : ruleTexts(id, locale)), ...cites].join("\n");
}

function ruleTexts(id: Exclude<EntryId, `clock.${string}`>, locale: Locale): string[] {
  const rule: Rule = RULES[id];
  const facts = factWords(locale);
  const words = ruleWords(locale);
  return [
    ...Object.keys(rule.answers).map((key) => words.because({ rule: id, key })),
    ...rule.reads.map((fact) => facts.name(fact)),
  ];
}

function clockText(id: Extract<EntryId, `clock.${string}`>, locale: Locale): string {
  return translatorFor(locale, "rules")(`clocks.${shortOf(id)}.text`);
}

/** A place as people name it: of the Regulation by article, of the others as the text does. */
function placeOf({ source, pinpoint, quote = "" }: Citation, locale: Locale): string {
  const names = [
    translatorFor(locale, "law")(`sources.${source}`),
    translatorFor("ja", "room")(`sources.${source}`),
  ];
  const article = source === "gdpr" ? `article ${pinpoint}` : "";
  return [...names.map((name) => `${name}${pinpoint}`), article, quote].join("\n");
}
