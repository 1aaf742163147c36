import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { type ClockCell, type ClockFacts, clockCells } from "./clock-facts";
import { StateShape } from "./state";

type Props = { facts: ClockFacts; size?: "large" | "line" };

const cell = "border-line not-first:tablet:border-l not-first:tablet:pl-6 tablet:pr-6";

/** 発覚から, 速報の目安, 確報の期限, each with the rest of its time and its date, in words. */
export async function Clock({ facts, size = "large" }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("ui")]);
  const cells = clockCells(facts, locale, t);
  return size === "large" ? <LargeClock cells={cells} /> : <LineClock cells={cells} />;
}

function LargeClock({ cells }: { cells: readonly ClockCell[] }) {
  return (
    <dl className="grid grid-cols-2 border-t-2 border-b border-t-ink2 border-b-line tablet:grid-cols-3">
      {cells.map((item, at) => (
        <div
          key={item.key}
          className={`${cell} py-2.5 ${at === 0 ? "max-tablet:col-span-2 max-tablet:flex max-tablet:items-baseline max-tablet:gap-3 max-tablet:border-b" : "max-tablet:even:pr-3 max-tablet:odd:border-l max-tablet:odd:pl-3"}`}
        >
          <dt className="type-note text-ink2">{item.label}</dt>
          <dd className="type-title tablet:text-2xl">{shown(item)}</dd>
          <dd className={`type-note text-ink2 ${at === 0 ? "max-tablet:ml-auto" : ""}`}>{item.note}</dd>
        </div>
      ))}
    </dl>
  );
}

function LineClock({ cells }: { cells: readonly ClockCell[] }) {
  return (
    <dl className="flex flex-wrap border-y border-t-ink border-b-line py-1">
      {cells.map((item) => (
        <div
          key={item.key}
          className={`${cell} flex flex-wrap items-baseline gap-x-3 py-1.5 max-tablet:w-full`}
        >
          <dt className="type-note text-ink2">{item.label}</dt>
          <dd className="font-bold">{shown(item)}</dd>
          <dd className="type-note text-ink2">{item.note}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown({ tone, value }: ClockCell) {
  if (!tone) return value;
  const color = { soon: "text-soon", late: "text-late", done: "text-done" }[tone];
  return (
    <span className={`inline-flex items-center gap-2 ${color}`}>
      <StateShape kind={tone} />
      {value}
    </span>
  );
}
