import type { Assessment } from "@/lib/findings/assess";
import { preliminaryBand } from "@/lib/law/deadlines";
import type { CalendarDay } from "@/lib/time/calendar-day";

/** Whether the commission is to be told, as far as the facts say; `items` are those of rule 7, art. 1. */
export type Duty = {
  readonly reportNeeded: "yes" | "no" | "open";
  readonly items: readonly number[];
  /** The target of the preliminary report, where it is known when the house knew. */
  readonly target: { readonly from: CalendarDay; readonly to: CalendarDay } | null;
};

/** What the law makes of the facts. What is not known leaves it open and lowers nothing. */
export function reportNeeded({ law, facts, on }: Assessment): Duty {
  const target = facts.discovered_at ? bandOf(law, on) : null;
  const regimes = law?.regimes ?? [];
  const required = regimes.filter(({ decision }) => decision === "required");
  if (required.length > 0) {
    const items = new Set(required.flatMap(({ categories }) => categories));
    return { reportNeeded: "yes", items: [...items].sort(), target };
  }
  // Of a day before the Acts the rules say nothing: then legal decides, as for everything that is open.
  const isFree = regimes.length > 0 && regimes.every(({ decision }) => decision === "not_required");
  return isFree
    ? { reportNeeded: "no", items: [], target: null }
    : { reportNeeded: "open", items: [], target };
}

/** The earliest that the law counts; a number that was passed later starts its own. */
function bandOf(law: Assessment["law"], on: CalendarDay) {
  const bands = (law?.duties ?? []).flatMap(({ id, clock }) =>
    /^(appi|organs|my-number)\.preliminary$/.test(id) && clock?.kind === "band" ? [clock] : [],
  );
  const [first] = bands.toSorted((one, other) => (one.to < other.to ? -1 : 1));
  const { from, to } = first ?? preliminaryBand(on);
  return { from, to };
}
