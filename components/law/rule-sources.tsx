import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { type Citation, SOURCES, type SourceId } from "@/lib/law/sources";

type Props = { cites: readonly Citation[]; locale: Locale };

/** The texts that were read: places, edition, where to read them, and how sure the reading is. */
export function RuleSources({ cites, locale }: Props) {
  const t = translatorFor(locale, "rules");
  const law = translatorFor(locale, "law");
  return (
    <ul className="flex flex-col gap-2">
      {bySource(cites).map(({ source, confidence, places }) => {
        const { url, version }: { url: string | null; version: string } = SOURCES[source];
        const text = t("source", {
          name: law(`sources.${source}`),
          places: places.join(t("separator")),
          version,
        });
        return (
          <li key={`${source} ${confidence}`}>
            {url ? (
              <a href={url} rel="noreferrer" className="link">
                {text}
                <Icon
                  name="external-link"
                  size={14}
                  label={t("opensElsewhere")}
                  className="ml-1 inline-block align-baseline"
                />
              </a>
            ) : (
              text
            )}
            {confidence !== "V" && (
              <p className="type-note text-ink2">{t(confidence === "S" ? "secondary" : "memory")}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The words of the texts themselves, each once, with the place where they stand. */
export function RuleQuotes({ cites, locale }: Props) {
  const t = translatorFor(locale, "rules");
  const law = translatorFor(locale, "law");
  const quotes = new Map(cites.flatMap((cite) => (cite.quote ? [[cite.quote, cite] as const] : [])));
  return (
    <ul className="flex flex-col gap-2">
      {[...quotes].map(([words, { source, pinpoint }]) => (
        <li key={words}>
          <q lang="ja" className="before:content-none after:content-none">
            {t("quote", { words })}
          </q>{" "}
          <span className="type-note text-ink2">
            {t("quoteFrom", { name: law(`sources.${source}`), place: pinpoint })}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Group = { source: SourceId; confidence: Citation["confidence"]; places: string[] };

function bySource(cites: readonly Citation[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { source, confidence, pinpoint } of cites) {
    const group = groups.find((one) => one.source === source && one.confidence === confidence);
    if (!group) groups.push({ source, confidence, places: [pinpoint] });
    else if (!group.places.includes(pinpoint)) group.places.push(pinpoint);
  }
  return groups.toSorted(
    (one, other) => SURENESS.indexOf(one.confidence) - SURENESS.indexOf(other.confidence),
  );
}

const SURENESS = ["V", "S", "M"];
