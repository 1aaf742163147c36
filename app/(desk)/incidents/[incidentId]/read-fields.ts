import type { CalendarDay } from "@/lib/i18n/format";
import { parseCount } from "@/lib/questions/parse-count";
import { type MomentProblem, readMoment } from "@/lib/records/read-moment";

/** What every such form sends as it was typed; some have no second time and no number. */
export type TypedFields = {
  readonly day: string;
  readonly time: string;
  readonly supersedesId: string | null;
  readonly dueDay?: string;
  readonly dueTime?: string;
  readonly count?: string;
};

type CommonFields = TypedFields & {
  readonly incidentId: string;
  readonly note: string | null;
  readonly evidenceId: string | null;
  readonly correction: string | null;
};

/** What every command takes of its form. */
export function common(
  { incidentId, note, evidenceId, supersedesId, correction }: CommonFields,
  { at }: ReadFields,
) {
  return { incidentId, at, note, evidenceId, supersedesId, correction };
}

export type ReadFields = { readonly at: Date; readonly dueAt: Date | null; readonly count: number | null };

type Problem = MomentProblem | "number-empty" | "number-unreadable";
type Read =
  | { readonly ok: true; readonly value: ReadFields }
  | { readonly ok: false; readonly field: string; readonly code: Problem };

const problem = (field: string, code: Problem) => ({ ok: false, field, code }) as const;

/** The times and the number of a form, or what in them a person has to put right. */
export function readFields(
  fields: TypedFields,
  { today, isCountNeeded }: { today: CalendarDay; isCountNeeded: boolean },
): Read {
  const at = readMoment(fields, { today });
  if (!at.ok) return problem(at.part, at.code);
  const { dueDay = "", dueTime = "", count: typed = "" } = fields;
  const due = dueDay || dueTime ? readMoment({ day: dueDay, time: dueTime }, { today, isDay: true }) : null;
  if (due && !due.ok) return problem(due.part === "day" ? "dueDay" : "dueTime", due.code);
  const count = typed ? parseCount(typed) : null;
  if (typed && (count === null || count === 0)) return problem("count", "number-unreadable");
  if (!typed && isCountNeeded) return problem("count", "number-empty");
  return { ok: true, value: { at: at.instant, dueAt: due?.instant ?? null, count } };
}
