import type { FactValue } from "@/lib/facts/fact-draft";
import type { StatedFact } from "@/lib/facts/queries";
import type { Settled } from "@/lib/facts/settle-facts";
import { formatInstant, formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { lawFacts } from "@/lib/i18n/messages/law-facts";
import { textAt } from "@/lib/i18n/text-at";
import type { Translator } from "@/lib/i18n/translator";

type Say = { readonly t: Translator<"facts">; readonly locale: Locale };

const keyOf = (name: string) => name.replaceAll(".", "_");

/** What a fact is called, by the house or else by the law; its own name where we have no word for it. */
export function factName({ locale }: Say, name: string): string {
  const names: Readonly<Record<string, string | undefined>> = facts[locale].names;
  return names[keyOf(name)] ?? textAt(lawFacts[locale].names, name.split(".")) ?? name;
}

/** A value in words; a code that has none stands as it is, so that nothing is lost. */
export function factValue({ t, locale }: Say, name: string, value: FactValue): string {
  if (value.answer === "unknown") return t("unknown");
  if (value.instant) return formatInstant(value.instant, locale);
  if (value.number !== undefined) return t(unitOf(name), { count: value.number });
  const codes = value.codes ?? (value.code === undefined ? [] : [value.code]);
  if (codes.length > 0) return codes.map((code) => codeWords(locale, name, code)).join(t("separator"));
  return t(value.answer);
}

/** People are counted as people, a period in days, everything else as addresses. */
function unitOf(name: string) {
  if (name === "contract.period_days") return "days";
  return name.startsWith("principals.") ? "people" : "addresses";
}

function codeWords(locale: Locale, name: string, code: string): string {
  if (name === "data_items") {
    const items: Readonly<Record<string, string>> = facts[locale].items;
    return items[code] ?? code;
  }
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = facts[locale].codes;
  return codes[keyOf(name)]?.[code] ?? textAt(lawFacts[locale].values, [name, code]) ?? code;
}

/** What counts of a fact; where sources contradict each other, all that they say. */
export function settledValue(say: Say, { name, value, contradictions }: Settled): string {
  if (contradictions.length === 0) return factValue(say, name, value);
  const values = contradictions.map((entry) => factValue(say, name, entry));
  return say.t("contradicts", { values: [...new Set(values)].join(say.t("separator")) });
}

type Entry = Pick<StatedFact, "source" | "recordedAt"> & {
  readonly by: string | null;
  readonly file: string | null;
};

/** Who or what says so, by which file, and since when. */
export function entryOrigin({ t, locale }: Say, { source, recordedAt, by, file }: Entry): string {
  const who = [file && `「${file}」`, by].filter(Boolean).join(t("separator"));
  const said = { source: t(`sources.${source}`), time: formatShortInstant(recordedAt, locale) };
  return who ? t("originBy", { ...said, who }) : t("origin", said);
}
