import type { ClockFacts } from "@/components/ui/clock-facts";

const jst = (text: string) => new Date(`${text}+09:00`);

/** The invented story of the pictures: one mail to the wrong firm, seen at several moments. */
export function clockAt(now: string, sinceNote?: string): ClockFacts {
  return {
    now: jst(now),
    since: jst("2026-11-09T22:20"),
    sinceNote,
    target: { from: "2026-11-11", to: "2026-11-13" },
    limit: { day: "2026-12-08" },
  };
}

export const callAt = jst("2026-11-10T09:00");
