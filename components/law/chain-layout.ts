import type { Chain } from "@/lib/findings/chain";

export type Box = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly [string, string];
  readonly isSure: boolean;
};

export type Line = { readonly key: string; readonly path: string; readonly isSure: boolean };

export type ChainLayout = {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly x: number; readonly key: "facts" | "rules" | "duties" }[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
};

/** The words of each box, the large one first. */
export type ChainWords = {
  readonly fact: (at: Chain["facts"][number]) => readonly [string, string];
  readonly rule: (at: Chain["rules"][number]) => readonly [string, string];
  readonly duty: (at: Chain["duties"][number]) => readonly [string, string];
};

const TOP = 32;
const HEIGHT = 54;
const STEP = 66;
const COLUMNS = {
  facts: { x: 1, width: 200 },
  rules: { x: 256, width: 200 },
  duties: { x: 511, width: 184 },
} as const;
const PADDING = 24;
/** Half a full-width letter of each line. */
const HALF = { large: 7, small: 6.5 } as const;
const LATIN = 1.08;

/** Where the boxes of a chain stand and how lines lead from one to the next; the middle column decides the order. */
export function layOutChain(chain: Chain, words: ChainWords): ChainLayout {
  const rows = Math.max(chain.facts.length, chain.rules.length, chain.duties.length);
  const height = TOP + rows * STEP - (STEP - HEIGHT) + 1;
  const place = (count: number) => TOP + ((rows - count) * STEP) / 2;
  const column = <Item>(
    items: readonly Item[],
    { x, width }: { x: number; width: number },
    say: (item: Item) => { key: string; lines: readonly [string, string]; isSure: boolean },
  ): Box[] =>
    items.map((item, at) => {
      const { key, lines, isSure } = say(item);
      const [large, small] = lines;
      const room = width - PADDING;
      const fitting = [shorten(large, room / HALF.large), shorten(small, room / HALF.small)] as const;
      return { key, x, y: place(items.length) + at * STEP, width, height: HEIGHT, lines: fitting, isSure };
    });
  const facts = column(chain.facts, COLUMNS.facts, (item) => ({
    key: item.name,
    lines: words.fact(item),
    isSure: item.isSure,
  }));
  const rules = column(chain.rules, COLUMNS.rules, (item) => ({
    key: item.finding.rule,
    lines: words.rule(item),
    isSure: item.isSure,
  }));
  const duties = column(chain.duties, COLUMNS.duties, (item) => ({
    key: item.duty.id,
    lines: words.duty(item),
    isSure: item.isSure,
  }));
  return {
    width: 696,
    height,
    columns: (["facts", "rules", "duties"] as const).map((key) => ({ key, x: COLUMNS[key].x })),
    boxes: [...facts, ...rules, ...duties],
    lines: [...linesBetween(facts, rules, chain.factLinks), ...linesBetween(rules, duties, chain.ruleLinks)],
  };
}

type Link = { readonly from: string; readonly to: string; readonly isSure: boolean };

/** Targets with the same sources share a trunk, those with others have their own: no line runs into a foreign one. */
function linesBetween(left: readonly Box[], right: readonly Box[], links: readonly Link[]): Line[] {
  const sources = (target: string) =>
    links
      .filter(({ to }) => to === target)
      .map(({ from }) => from)
      .join();
  const trunks = [...new Set(links.map(({ to, isSure }) => `${sources(to)} ${isSure}`))];
  return links.flatMap(({ from, to, isSure }) => {
    const start = left.find(({ key }) => key === from);
    const end = right.find(({ key }) => key === to);
    if (!start || !end) return [];
    const [x1, y1] = [start.x + start.width, start.y + start.height / 2];
    const [x2, y2] = [end.x, end.y + end.height / 2];
    const trunk = trunks.indexOf(`${sources(to)} ${isSure}`);
    const turn = x1 + ((x2 - x1) * (trunk + 1)) / (trunks.length + 1);
    const path = y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}H${round(turn)}V${y2}H${x2}`;
    return [{ key: `${from} ${to}`, path, isSure }];
  });
}

const round = (number: number) => Math.round(number * 10) / 10;

/** Cut to what fits, where a full-width letter takes two halves. */
export function shorten(text: string, halves: number): string {
  let rest = halves;
  const letters = [...text];
  for (const [at, letter] of letters.entries()) {
    rest -= letter.charCodeAt(0) > 0xff ? 2 : LATIN;
    if (rest < 0) return `${letters.slice(0, Math.max(0, at - 1)).join("")}…`;
  }
  return text;
}
