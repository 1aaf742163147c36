import type { FactValue } from "@/lib/facts/fact-draft";
import type { PeopleSaid } from "@/lib/facts/people-said";
import type { EscalationQuestion } from "./decisions-for";
import type { Duty } from "./report-needed";

/** What is laid before the supervisor, frozen: codes, numbers and instants (ISO), and the words of people. */
export type Summary = {
  readonly occurredAt: string | null;
  readonly knownAt: string | null;
  /** A code of the fact `mistake`, else of `event_type`. */
  readonly cause: { readonly fact: "mistake" | "event_type"; readonly code: string } | null;
  readonly department: string | null;
  readonly recipients: number | null;
  readonly principals: { readonly least: number | null; readonly most: number | null };
  readonly items: readonly string[];
  readonly spreading: "yes" | "no" | "unknown";
  readonly duty: Duty;
  /** Names of facts that nobody knows yet. */
  readonly open: readonly string[];
  readonly asked: readonly EscalationQuestion[];
  readonly plan: Plan;
  /** What was decided by mouth, where it was. */
  readonly told: string | null;
};

/** What the questions propose. Ids of people of the house, and the instant of the calls. */
export type Plan = {
  readonly responderIds: readonly string[];
  readonly legalIds: readonly string[];
  readonly tellIds: readonly string[];
  readonly callAt: string;
};

type Sources = {
  readonly values: ReadonlyMap<string, FactValue>;
  readonly incident: { readonly occurredAt: Date | null; readonly knownAt: Date | null };
  readonly department: string | null;
  readonly people: PeopleSaid;
  readonly counts: { readonly recipients: number };
  /** Kinds of data of the parties, the most frequent first. */
  readonly items: readonly string[];
  readonly duty: Duty;
  readonly asked: readonly EscalationQuestion[];
  readonly plan: Plan;
  readonly told?: string | undefined;
};

/** Facts whose lack a supervisor has to know of, in the order in which they are said. */
const TELLING = [
  "special_care_info",
  "financial_data",
  "malicious",
  "principals.known",
  "recipients.known",
  "opened",
  "my_number",
] as const;

/** The summary that writes itself. A number that was counted goes before one that somebody said. */
export function summarise(sources: Sources): Summary {
  const { values, incident, department, people, counts, duty, asked, plan, told } = sources;
  const known = (name: string) => {
    const value = values.get(name);
    return value?.answer === "unknown" ? undefined : value;
  };
  const principals = { least: people.least ?? null, most: people.most ?? null };
  const recipients = counts.recipients || (known("recipients.known")?.number ?? null);
  const items = sources.items.length > 0 ? sources.items : (known("data_items")?.codes ?? []);
  const isOpen = (name: string) => {
    if (name === "principals.known") return principals.least === null && principals.most === null;
    if (name === "recipients.known") return recipients === null;
    return known(name) === undefined;
  };
  return {
    occurredAt: incident.occurredAt?.toISOString() ?? null,
    knownAt: incident.knownAt?.toISOString() ?? null,
    cause: causeOf(known("mistake"), known("event_type")),
    department,
    recipients,
    principals,
    items,
    spreading: known("still_spreading")?.answer ?? "unknown",
    duty,
    open: TELLING.filter(isOpen),
    asked,
    plan,
    told: told ?? null,
  };
}

function causeOf(mistake: FactValue | undefined, event: FactValue | undefined): Summary["cause"] {
  if (mistake?.code) return { fact: "mistake", code: mistake.code };
  return event?.code ? { fact: "event_type", code: event.code } : null;
}
