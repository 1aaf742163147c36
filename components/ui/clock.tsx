import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { type ClockCell, type ClockFacts, clockCells } from "./clock-facts";
import { StateShape } from "./state";

type Props = { facts: ClockFacts; size?: "large" | "line" };

/** 発覚から, 速報の目安, 確報の期限, each with the rest of its time and its date, in words. */
export async function Clock({ facts, size = "large" }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("ui")]);
  const cells = clockCells(facts, locale, t);
  return size === "large" ? <LargeClock cells={cells} /> : <LineClock cells={cells} />;
}

function LargeClock({ cells }: { cells: readonly ClockCell[] }) {
  return (
    <dl className="grid grid-cols-2 border-t-2 border-b border-t-ink2 border-b-line tablet:grid-cols-3">
      {cells.map((item) => (
        <div key={item.key} className="clock-cell">
          <dt className="type-note text-ink2">{item.label}</dt>
          <dd className="type-title tablet:text-2xl">{shown(item)}</dd>
          <dd>{item.note}</dd>
        </div>
      ))}
    </dl>
  );
}

function LineClock({ cells }: { cells: readonly ClockCell[] }) {
  return (
    // Each cell has its line at the left; that of the first in a row is moved out of sight.
    <div className="overflow-hidden border-y border-t-ink border-b-line py-1">
      <dl className="-ml-6.25 flex flex-wrap">
        {cells.map((item) => (
          <div
            key={item.key}
            className="flex flex-wrap items-baseline gap-x-3 border-l border-line px-6 py-1.5 max-tablet:w-full"
          >
            <dt className="type-note text-ink2">{item.label}</dt>
            <dd className="font-bold">{shown(item)}</dd>
            <dd className="type-note text-ink2">{item.note}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function shown({ tone, value }: ClockCell) {
  if (!tone) return value;
  const color = { soon: "text-soon", late: "text-late", done: "text-done" }[tone];
  return (
    <span className={`inline-flex items-baseline gap-2 ${color}`}>
      <StateShape kind={tone} className="self-center" />
      {value}
    </span>
  );
}
