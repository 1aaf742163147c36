import { Citation } from "@/components/ui/citation";
import type { Translator } from "@/lib/i18n/translator";
import { type Citation as Cited, SOURCES } from "@/lib/law/sources";

type Props = { cites: Cited; t: Translator<"room"> };

/** The short form of a text, which leads to the text where it stands. */
export function GuideCitation({ cites, t }: Props) {
  return <Citation {...citationWords(cites, t)} />;
}

/** The short form, the full one with its version, and where the text stands. */
export function citationWords(cites: Cited, t: Translator<"room">) {
  const source: { readonly version: string; readonly url: string | null } = SOURCES[cites.source];
  const name = t(`sources.${cites.source}`);
  // 規則7条4号, but ガイドライン 3-5-2, and Rule 7条4号.
  const isApart = /^\d+-/.test(cites.pinpoint) || /[a-z]$/i.test(name);
  const short = isApart ? `${name} ${cites.pinpoint}` : `${name}${cites.pinpoint}`;
  return { short, href: source.url ?? "#law", full: `${short} (${source.version})` };
}
