import type { RecordKind } from "@/lib/db/generated/enums";
import { dayInJapan, formatDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { headOf, tailOf } from "@/lib/records/outcomes";
import type { RecordView } from "@/lib/records/queries";

/** The fields of a form with the values that would record this. */
export type RecordValues = Readonly<Record<string, string>>;

/** The fields that the form of each kind has beside those of every form. */
const FIELDS_OF = {
  call: ["partyId", "who", "outcome", "dueDay", "dueTime"],
  mail: ["receivers", "count"],
  deletion: ["partyId", "who", "outcome", "strength"],
  authority_report: ["stage", "receiver", "place", "receiptNumber"],
  notification: ["notified", "way", "count", "dueDay", "dueTime"],
  sharing: ["place", "count"],
  publication: ["outcome", "place"],
  measure: ["what", "owner", "state", "dueDay", "dueTime"],
} as const satisfies Record<RecordKind, readonly string[]>;

const EVERY = ["day", "time", "note", "evidenceId"] as const;

/** A time as it is sent: a day with its year, and a time. */
export function momentValues(at: Date | null, locale: Locale): readonly [day: string, time: string] {
  return at ? [formatDay(dayInJapan(at), locale), formatTime(at)] : ["", ""];
}

/** What the form of its kind would have sent to record an entry as it stands. */
export function valuesOfRecord(record: RecordView, locale: Locale): RecordValues {
  const { kind, outcome, words, at, dueAt, count, partyId, evidenceId } = record;
  const [head, tail = ""] = [headOf(outcome), tailOf(outcome)];
  const [day, time] = momentValues(at, locale);
  const [dueDay, dueTime] = momentValues(comesBack(record) ? dueAt : null, locale);
  const all = {
    day,
    time,
    note: words.note ?? "",
    evidenceId: evidenceId ?? "",
    partyId: partyId ?? "",
    who: words.who ?? "",
    outcome: head,
    dueDay,
    dueTime,
    receivers: head,
    count: count === null ? "" : String(count),
    strength: tail,
    stage: head,
    receiver: tail,
    place: words.place ?? "",
    receiptNumber: words.receiptNumber ?? "",
    notified: tail || "principals",
    way: head,
    what: words.what ?? "",
    owner: words.owner ?? "",
    state: head,
  };
  const names: readonly (keyof typeof all)[] = [...EVERY, ...FIELDS_OF[kind]];
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

/** The ninety days after a measure was done were counted, and nobody typed them. */
const comesBack = ({ kind, outcome }: RecordView) =>
  kind !== "measure" || outcome === "planned" || outcome === "under_way";
