import { Section } from "@/components/ui/section";
import type { Chain } from "@/lib/findings/chain";
import type { LawView } from "@/lib/findings/law-queries";
import { translatorFor } from "@/lib/i18n/translator";
import type { FactName } from "@/lib/law/case-facts";
import { type Box, type ChainWords, type Line, layOutChain } from "./chain-layout";
import { ChainTable } from "./chain-table";
import type { LawSay } from "./law-say";
import { shortCite } from "./short-cite";

type Props = { view: LawView; say: LawSay };

const BESIDE = 14;

/** 事実 → 決まり → 義務 as a picture, with a table of the same behind it. */
export function LawChain({ view, say }: Props) {
  const { t, locale } = say;
  const { chain } = view;
  if (!chain || chain.duties.length === 0) return null;
  return (
    <Section title={t("chain.title")} level="sub">
      {/* Drawn too wide for a phone: there it scrolls, as a picture may, and the table says the same. */}
      <section
        aria-label={t("chain.title")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        tabIndex={0}
        className="overflow-x-auto"
      >
        <ChainPicture chain={chain} words={wordsOf(view, say)} say={say} />
      </section>
      <p className="type-note text-ink2">{t("chain.note")}</p>
      <details>
        <summary className="link type-note inline-block py-2.5">
          {translatorFor(locale, "ui")("showTable")}
        </summary>
        <ChainTable chain={chain} say={say} />
      </details>
    </Section>
  );
}

function ChainPicture({ chain, words, say }: { chain: Chain; words: ChainWords; say: LawSay }) {
  const { t } = say;
  const { width, height, columns, boxes, lines } = layOutChain(chain, words);
  const counts = { facts: chain.facts.length, rules: chain.rules.length, duties: chain.duties.length };
  return (
    <svg
      role="img"
      aria-label={t("chain.name", counts)}
      viewBox={`0 0 ${width} ${height}`}
      className="mt-3 w-full min-w-160"
    >
      <g fontSize="14" className="fill-ink2">
        {columns.map(({ key, x }) => (
          <text key={key} x={x} y={16}>
            {t(`chain.${key}`)}
          </text>
        ))}
      </g>
      <g fill="none" strokeWidth="1.3" className="stroke-ink2">
        <path d={pathOf(lines, true)} />
        <path d={pathOf(lines, false)} strokeDasharray="4 3" />
      </g>
      <Boxes boxes={boxes.filter(({ isSure }) => isSure)} />
      <Boxes boxes={boxes.filter(({ isSure }) => !isSure)} dashes="5 4" />
      <g fontSize="14" fontWeight="700" className="fill-ink">
        {boxes.map(({ key, x, y, lines: [large] }) => (
          <text key={key} x={x + 12} y={y + 23}>
            {large}
          </text>
        ))}
      </g>
      <g fontSize="13" className="fill-ink2">
        {boxes.map(({ key, x, y, lines: [, small] }) => (
          <text key={key} x={x + 12} y={y + 43}>
            {small}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** All lines that are sure, or all that are not, as one. */
const pathOf = (lines: readonly Line[], isSure: boolean) =>
  lines.flatMap((line) => (line.isSure === isSure ? [line.path] : [])).join("");

function Boxes({ boxes, dashes }: { boxes: readonly Box[]; dashes?: string }) {
  return (
    <g strokeWidth="1.3" strokeDasharray={dashes} className="fill-white stroke-ink2">
      {boxes.map(({ key, x, y, width, height }) => (
        <rect key={key} x={x} y={y} width={width} height={height} rx="6" />
      ))}
    </g>
  );
}

function wordsOf({ loaded }: LawView, say: LawSay): ChainWords {
  const { settled } = loaded;
  const origin = (name: FactName) => {
    const names = name === "principals.max" ? (["principals.max", "principals.known"] as const) : [name];
    const entry = names.flatMap((each) => settled.get(each)?.entry ?? [])[0];
    return entry ? say.origin(entry) : "";
  };
  return {
    fact: ({ name, isSure }) => {
      if (!isSure) return [say.factName(name), say.t("notKnown")];
      const [title, value] = [say.factName(name), say.value(name)];
      const both = `${title} ${value}`;
      // A number is short enough to stand beside its name; then there is room for where it comes from.
      return name === "principals.max" && both.length <= BESIDE ? [both, origin(name)] : [title, value];
    },
    rule: ({ finding }) => [say.rule.title(finding.rule), shortCite(say.locale, finding.cites[0]).short],
    duty: ({ duty }) => {
      const cite = loaded.law?.findings[duty.rule]?.cites[0];
      return [say.duty(duty.id), cite ? shortCite(say.locale, cite).short : ""];
    },
  };
}
