import type { FactSource } from "@/lib/db/generated/enums";
import { type FactValue, saySame } from "./fact-draft";

/** An entry as it is settled; `isSuperseded` where a later one corrects or decides it. */
export type Stated = FactValue & {
  readonly id: string;
  readonly name: string;
  readonly source: FactSource;
  readonly isSuperseded: boolean;
  /** The file that says so. */
  readonly evidenceId?: string | null;
};

/** What counts of one fact: one value, or not known because nobody knows or because sources contradict. */
export type Settled<Entry extends Stated = Stated> = {
  readonly name: string;
  readonly value: FactValue;
  readonly entry: Entry | undefined;
  readonly contradictions: readonly Entry[];
};

/**
 * What the entries of an incident amount to, by name, from the oldest entry to the newest. A decision ends an
 * argument; otherwise the entries in force must agree: what one says not to know, another may know, but two that
 * say different things make it not known until somebody decides.
 */
export function settleFacts<Entry extends Stated>(entries: readonly Entry[]): Map<string, Settled<Entry>> {
  const byName = new Map<string, Entry[]>();
  for (const entry of entries)
    if (!entry.isSuperseded) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
  return new Map([...byName].map(([name, inForce]) => [name, settle(name, inForce)]));
}

function settle<Entry extends Stated>(name: string, inForce: readonly Entry[]): Settled<Entry> {
  const decided = inForce.findLastIndex(({ source }) => source === "decision");
  const counting = together(name, decided === -1 ? inForce : inForce.slice(decided));
  const saying = counting.filter(({ answer }) => answer !== "unknown");
  const last = saying.at(-1);
  if (!last) return { name, value: { answer: "unknown" }, entry: counting.at(-1), contradictions: [] };
  const agree = saying.every((entry) => saySame(entry, last));
  return agree
    ? { name, value: last, entry: last, contradictions: [] }
    : { name, value: { answer: "unknown" }, entry: undefined, contradictions: saying };
}

/** Each file speaks of itself: what one of them holds, the incident holds. */
const OF_ANY = ["special_care_info", "my_number"];
const OF_ALL = ["data_items"];

/** The files of an incident as one voice, where they do not contradict but add to each other. */
function together<Entry extends Stated>(name: string, entries: readonly Entry[]): readonly Entry[] {
  const files = entries.filter(({ evidenceId }) => evidenceId);
  const last = files.at(-1);
  if (!last || files.length < 2) return entries;
  const others = entries.filter(({ evidenceId }) => !evidenceId);
  if (OF_ANY.includes(name)) {
    const rank = { yes: 2, unknown: 1, no: 0 } as const;
    const most = files.reduce((one, other) => (rank[other.answer] > rank[one.answer] ? other : one));
    return [...others, most];
  }
  if (!OF_ALL.includes(name)) return entries;
  const codes = [...new Set(files.flatMap((file) => file.codes ?? []))].sort();
  return [...others, { ...last, answer: codes.length > 0 ? ("yes" as const) : last.answer, codes }];
}
